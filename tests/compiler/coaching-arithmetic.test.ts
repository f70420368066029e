import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Band,
  bandFaults,
  bandOf,
  hoursPerMonth,
  scorecardRange,
  scorecardTotal,
} from '../../src/compiler/arithmetic.ts'

const gate = { weights: [40, 25, 20, 15], lowest: 0, highest: 1 }
const bands = [
  { from: 0, to: 59 },
  { from: 60, to: 79 },
  { from: 80, to: 100 },
]

describe('a scorecard', () => {
  it('gives the total of a worked example, and its band', () => {
    const total = scorecardTotal(gate, [1, 0.5, 0.5, undefined])
    expect(total).toBe(62.5)
    expect(bandOf(bands, total)).toBe(bands[1])
    expect(bandFaults(bands, scorecardRange(gate))).toEqual([])
  })

  it('leaves a total between two bands in the lower one', () => {
    expect(bandOf(bands, 59.5)).toBe(bands[0])
    expect(bandOf(bands, 101)).toBeUndefined()
    expect(bandOf(bands, -1)).toBeUndefined()
    expect(bandOf([], 0)).toBeUndefined()
  })

  it('counts an unknown score as the lowest', () => {
    fc.assert(
      fc.property(cards, ({ weights, lowest, highest, scores }) => {
        const scale = { weights, lowest, highest }
        const known = scores.map((score) => score ?? lowest)
        expect(scorecardTotal(scale, scores)).toBeCloseTo(scorecardTotal(scale, known))
      }),
    )
  })

  it('stays in its range, and never falls when a score rises', () => {
    fc.assert(
      fc.property(cards, fc.nat(), ({ weights, lowest, highest, scores }, at) => {
        const scale = { weights, lowest, highest }
        const total = scorecardTotal(scale, scores)
        const range = scorecardRange(scale)
        expect(total).toBeGreaterThanOrEqual(range.from - 1e-6)
        expect(total).toBeLessThanOrEqual(range.to + 1e-6)
        const better = scores.with(at % scores.length, highest)
        expect(scorecardTotal(scale, better)).toBeGreaterThanOrEqual(total - 1e-6)
      }),
    )
  })

  it('has exactly one band for every total where its bands have no fault, in whatever order they stand', () => {
    fc.assert(
      fc.property(cuts, fc.double({ min: 0, max: 1, noNaN: true }), ({ whole, shuffled, range }, place) => {
        expect(bandFaults(shuffled, range)).toEqual([])
        const total = range.from + (range.to - range.from) * place
        const band = bandOf(shuffled, total)
        expect(band).toBeDefined()
        // A total that is off by less than a billionth has reached the next band.
        expect(whole.filter(({ from, to }) => from <= total + 1e-9 && total < to + 1)).toContainEqual(band)
      }),
    )
  })

  it('finds every band that is taken away or stretched', () => {
    fc.assert(
      fc.property(cuts, fc.nat(), ({ whole, range }, at) => {
        const place = at % whole.length
        const fewer = whole.filter((_, index) => index !== place)
        if (fewer.length > 0) expect(bandFaults(fewer, range)).not.toEqual([])
        const longer = whole.map((band, index) => (index === place ? { ...band, to: band.to + 1 } : band))
        expect(bandFaults(longer, range)).not.toEqual([])
      }),
    )
  })
})

describe('hours a month', () => {
  it('are minutes × times a year × people ÷ 12 ÷ 60', () => {
    expect(hoursPerMonth({ minutes: 30, timesPerYear: 52, people: 6 })).toBe(13)
  })

  it('add up, however a meeting is cut', () => {
    const amount = fc.double({ min: 0, max: 1000, noNaN: true })
    fc.assert(
      fc.property(amount, amount, fc.nat(400), fc.nat(40), (a, b, timesPerYear, people) => {
        const hours = (minutes: number) => hoursPerMonth({ minutes, timesPerYear, people })
        expect(hours(a) + hours(b)).toBeCloseTo(hours(a + b), 5)
      }),
    )
  })
})

const cards = fc
  .record({
    lowest: fc.integer({ min: 0, max: 2 }),
    steps: fc.integer({ min: 1, max: 5 }),
    items: fc.array(
      fc.record({
        weight: fc.double({ min: 0.5, max: 50, noNaN: true }),
        score: fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  })
  .map(({ lowest, steps, items }) => ({
    lowest,
    highest: lowest + steps,
    weights: items.map(({ weight }) => weight),
    scores: items.map(({ score }) => (score === undefined ? undefined : lowest + Math.min(score, steps))),
  }))

/** A range cut into bands without gap or overlap, and the same in another order. */
const cuts = fc
  .record({
    from: fc.nat(20),
    lengths: fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 6 }),
    seed: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
  })
  .map(({ from, lengths, seed }) => {
    const whole: Band[] = []
    for (const length of lengths) {
      const start = whole.length === 0 ? from : whole.at(-1)!.to + 1
      whole.push({ from: start, to: start + length })
    }
    const shuffled = whole
      .map((band, index) => ({ band, key: seed[index]! }))
      .sort((a, b) => a.key - b.key)
      .map(({ band }) => band)
    return { whole, shuffled, range: { from, to: whole.at(-1)!.to } }
  })
