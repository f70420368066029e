import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../../src/islands/search/excerpt.ts'

const filler = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')

describe('excerptOf', () => {
  it('marks the words found, without what follows them', () => {
    expect(shown('There is no budget. Ask about budgets!', ['budget'])).toBe(
      'There is no [budget]. Ask about [budgets]!',
    )
  })

  it('marks neighbours together', () => {
    expect(shown('the second meeting counts', ['second', 'meeting'])).toBe('the [second meeting] counts')
  })

  it('begins at the sentence in which most different words stand', () => {
    const text = `budget ${filler(60)}. The payback and the budget fit. ${filler(60)}`
    expect(shown(text, ['payback', 'budget'])).toMatch(/^… The \[payback\] and the \[budget\] fit\. word0 .* …$/)
  })

  it('begins where it is told to', () => {
    expect(shown('One two three', ['three'], 0)).toBe('One two [three]')
  })

  it('shows a text without any of the words from its beginning', () => {
    expect(shown(filler(3), ['budget'])).toBe('word0 word1 word2')
  })
})

function shown(text: string, terms: readonly string[], from?: number): string {
  const words = text.split(' ')
  return excerptOf(words, terms, from)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('')
}
