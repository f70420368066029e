import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agree, isSameMeasure, readBound } from '../../src/compiler/meaning/bound.ts'

describe('a limit in words', () => {
  it.each([
    ['annual revenue of at least $50M', 'revenue', '$', 50_000_000, undefined],
    ['annual revenue of $50M to $900M', 'revenue', '$', 50_000_000, 900_000_000],
    ['revenue between $10 and $80 million', 'revenue', '$', 10_000_000, 80_000_000],
    ['2–12 packaging lines', 'line packaging', 'number', 2, 12],
    ['payback of 36 months or less', 'payback', 'days', undefined, 1080],
    ['gross margin of at least 26 %', 'gross margin', '%', 26, undefined],
    ['turnover below €40 million', 'revenue', '€', undefined, 40_000_000],
  ])('“%s” is read', (text, subject, unit, atLeast, atMost) => {
    expect(readBound(text)).toMatchObject({ subject, unit, atLeast, atMost })
  })

  it.each([
    'credit rating below B',
    'packs in bags only',
    '30 % deposit received within 30 days',
    'seal faults of at most 0.2 % in 2,000 packs',
    'the 2025 revenue is known',
  ])('“%s” is none, or more than one', (text) => {
    expect(readBound(text)).toBeUndefined()
  })

  it('measures the same in other words', () => {
    const [a, b] = [readBound('annual revenue of at least $50M')!, readBound('at least $50 million turnover a year')!]
    expect(isSameMeasure(a, b) && agree(a, b)).toBe(true)
    expect(isSameMeasure(a, readBound('annual revenue of the group of at least $50M')!)).toBe(false)
  })

  it('takes a year and twelve months for one', () => {
    expect(agree(readBound('payback of at most 12 months')!, readBound('payback of at most 1 year')!)).toBe(true)
  })

  it('agrees with itself and tells every two numbers apart', () => {
    const amounts = fc.integer({ min: 1, max: 500 })
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const [left, right] = [readBound(`revenue of at least $${a}M`)!, readBound(`revenue of at least $${b}M`)!]
        expect(agree(left, left)).toBe(true)
        expect(agree(left, right)).toBe(agree(right, left))
        if (Math.abs(a - b) > Math.max(a, b) * 0.02) expect(agree(left, right)).toBe(false)
      }),
    )
  })

  it('never agrees where no number can be both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        const low = readBound(`revenue of at least $${Math.max(a, b) + 1}M`)!
        const high = readBound(`revenue of at most $${Math.min(a, b)}M`)!
        expect(agree(low, high)).toBe(false)
      }),
    )
  })
})
