import fc from 'fast-check'
import { expect, it } from 'vitest'
import { spell } from '../../src/compiler/meaning/spelling.ts'

const letters = fc.array(fc.constantFrom(...'ABCD'), { maxLength: 9 }).map((it) => it.join(''))

it('finds nothing in names that spell the word', () => {
  fc.assert(
    fc.property(letters, (word) => {
      expect(spell(word, [...word])).toEqual({ missing: [], extra: [] })
    }),
  )
})

it('says what to take out and what to put where so that the names spell the word', () => {
  fc.assert(
    fc.property(letters, letters, (word, written) => {
      const { missing, extra } = spell(word, [...written])
      const behind = (index: number): string =>
        missing
          .filter((it) => it.behind === index)
          .map(({ letter }) => letter)
          .join('')
      const mended = [...written].map((name, index) => (extra.includes(index) ? '' : name) + behind(index))
      expect(behind(-1) + mended.join('')).toBe(word)
    }),
  )
})

it('asks for no more than the difference in length where one letter is missing', () => {
  fc.assert(
    fc.property(letters, fc.nat(), (word, at) => {
      fc.pre(word.length > 0)
      const without = [...word].toSpliced(at % word.length, 1)
      const { missing, extra } = spell(word, without)
      expect([missing.length, extra.length]).toEqual([1, 0])
    }),
  )
})
