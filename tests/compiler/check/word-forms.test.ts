import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findForms } from '../../../src/compiler/3-check/wording/word-forms.ts'

const found = (text: string, word: string): string[] =>
  findForms(text, word).map(({ start, end }) => text.slice(start, end))

describe('a word in its forms', () => {
  it.each([
    ['discount', 'Two discounts, discounted twice; discounting is over'],
    ['leverage', 'leveraged leverages Leveraging'],
    ['synergy', 'Synergies and synergy'],
    ['plan', 'planned planning plans'],
    ['pitch', 'pitches pitched'],
    ['best-in-class', 'best in class and best-in-class'],
    ['touch base', 'touching base, touched base'],
    ['competitor', 'a competitor’s price and the competitors'],
    ['ASAP', 'ASAP'],
    ['don’t worry', "don't worry"],
  ])('finds %s in “%s”', (word, text) => {
    expect(found(text, word)).not.toEqual([])
  })

  it('finds every one of them', () => {
    expect(found('Two discounts, discounted twice; discounting is over', 'discount')).toEqual([
      'discounts',
      'discounted',
      'discounting',
    ])
  })

  it.each([
    ['solution', 'the resolution of open points'],
    ['deal', 'our dealer'],
    ['discount', 'discountenance'],
    ['get', 'together'],
    ['best price', 'best, price aside'],
    ['ASAP', 'asap'],
    ['order', 'in the border region'],
  ])('passes over %s in “%s”', (word, text) => {
    expect(found(text, word)).toEqual([])
  })

  it('finds any word in itself, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (word, text) => {
        expect(() => findForms(text, word)).not.toThrow()
      }),
    )
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), (word) => {
        expect(found(`a ${word} here`, word)).toContain(word)
      }),
    )
  })
})
