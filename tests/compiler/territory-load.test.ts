import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Figure, movedHour, rangeGaps, territoryLoad, type TierFigures } from '../../src/compiler/arithmetic.ts'

describe('the load of a territory', () => {
  it('gives the figures of a worked example', () => {
    const load = territoryLoad(example, measured(1100))
    expect(load.tiers.map(({ hours }) => hours)).toEqual([measured(400), measured(440), measured(180)])
    expect(load.hours).toEqual(measured(1020))
    expect(load.rest).toEqual(measured(80))
    expect(load.load).toEqual({ known: 'measured', value: expect.closeTo(0.927, 3) })
    expect(load.returns).toEqual(measured(1_826_000))
    expect(load.tiers.map(({ returnPerHour }) => valueOf(returnPerHour))).toEqual([2600, 1500, 700])
    expect(movedHour(load)).toEqual({ from: 'c', to: 'a', gain: measured(1900) })
  })

  it('is unknown where one part is, and an estimate where one part is', () => {
    const [a, ...others] = example
    const without = territoryLoad([{ ...a!, hoursPerTouch: { known: 'unknown' } }, ...others], measured(1100))
    expect([without.hours, without.load, without.rest].map(({ known }) => known)).toEqual(Array(3).fill('unknown'))
    expect(without.returns).toEqual(measured(1_826_000))
    expect(movedHour(without)).toBeUndefined()
    const guessed = territoryLoad(
      [{ ...a!, hoursPerTouch: { known: 'estimate', value: 2 } }, ...others],
      measured(1100),
    )
    expect(guessed.load.known).toBe('estimate')
  })

  it('is unknown without tiers or without selling hours', () => {
    expect(territoryLoad([], measured(1100)).hours.known).toBe('unknown')
    expect(territoryLoad(example, measured(0)).load.known).toBe('unknown')
    expect(territoryLoad(example, { known: 'unknown' }).rest.known).toBe('unknown')
  })

  it('adds up: hours and rest are the selling hours, and the parts are the whole', () => {
    fc.assert(
      fc.property(fc.array(tier, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 3000 }), (tiers, hours) => {
        const load = territoryLoad(tiers, measured(hours))
        expect(valueOf(load.hours) + valueOf(load.rest)).toBeCloseTo(hours, 4)
        expect(valueOf(load.load) * hours).toBeCloseTo(valueOf(load.hours), 3)
        expect(load.tiers.reduce((sum, it) => sum + valueOf(it.hours), 0)).toBeCloseTo(valueOf(load.hours), 4)
        expect(load.tiers.reduce((sum, it) => sum + valueOf(it.touches), 0)).toBeCloseTo(valueOf(load.touches), 4)
      }),
    )
  })

  it('never falls when an account, a touch or an hour is added', () => {
    fc.assert(
      fc.property(tier, fc.constantFrom('accounts', 'touches', 'hoursPerTouch'), (one, key) => {
        const more = { ...one, [key]: measured(valueOf(one[key]) + 1) }
        const hours = (it: TierFigures): number => valueOf(territoryLoad([it], measured(1000)).hours)
        expect(hours(more)).toBeGreaterThanOrEqual(hours(one))
      }),
    )
  })

  it('moves an hour only for a gain, and to where it is largest', () => {
    fc.assert(
      fc.property(fc.array(tier, { minLength: 2, maxLength: 5 }), (tiers) => {
        const load = territoryLoad(
          tiers.map((it, index) => ({ ...it, id: String(index) })),
          measured(1000),
        )
        const moved = movedHour(load)
        const returns = load.tiers.map(({ returnPerHour }) => valueOf(returnPerHour))
        const spread = Math.max(...returns) - Math.min(...returns)
        if (moved) expect(valueOf(moved.gain)).toBeCloseTo(spread, 4)
        else expect(spread).toBe(0)
      }),
    )
  })
})

describe('ranges beside each other', () => {
  it('fit where one begins with the number another ends with', () => {
    expect(rangeGaps([range('a', 30, undefined), range('b', 8, 30), range('c', undefined, 8)])).toEqual({
      overlaps: [],
      gaps: [],
    })
  })

  it('overlap, leave a gap, or do both', () => {
    expect(rangeGaps([range('a', 40, undefined), range('b', 8, 30), range('c', undefined, 10)])).toEqual({
      overlaps: [{ lower: 'c', upper: 'b', from: 8, to: 10 }],
      gaps: [{ lower: 'b', upper: 'a', from: 30, to: 40 }],
    })
    expect(rangeGaps([range('a', 10, undefined), range('b', 20, undefined)]).overlaps).toEqual([
      { lower: 'a', upper: 'b', from: 20, to: undefined },
    ])
    expect(rangeGaps([range('a', 0, 100), range('b', 20, 30), range('c', 100, 200)])).toEqual({
      overlaps: [{ lower: 'a', upper: 'b', from: 20, to: 30 }],
      gaps: [],
    })
  })

  it('cut from one line fit; with a piece taken out they leave a gap, with a piece added they overlap', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(cuts, (numbers) => {
        const ends = [...numbers].sort((a, b) => a - b)
        const pieces = [undefined, ...ends].map((min, index) => range(String(index), min, ends[index]))
        expect(rangeGaps(pieces)).toEqual({ overlaps: [], gaps: [] })
        expect(rangeGaps(pieces.filter((_, index) => index !== 1)).gaps).toHaveLength(1)
        expect(rangeGaps([...pieces, range('more', ends[0], ends[1])]).overlaps).toHaveLength(1)
      }),
    )
  })
})

const tier: fc.Arbitrary<TierFigures> = fc.record({
  id: fc.constant('a'),
  accounts: fc.integer({ min: 1, max: 300 }).map(measured),
  touches: fc.integer({ min: 1, max: 52 }).map(measured),
  hoursPerTouch: fc.integer({ min: 1, max: 8 }).map(measured),
  returnPerAccount: fc.integer({ min: 0, max: 100_000 }).map(measured),
})

const example: readonly TierFigures[] = [
  tierOf('a', 25, 8, 41_600),
  tierOf('b', 55, 4, 12_000),
  tierOf('c', 90, 1, 1400),
]

function tierOf(id: string, accounts: number, touches: number, returns: number): TierFigures {
  return {
    id,
    accounts: measured(accounts),
    touches: measured(touches),
    hoursPerTouch: measured(2),
    returnPerAccount: measured(returns),
  }
}

function range(id: string, min: number | undefined, max: number | undefined) {
  return { id, min, max }
}

function measured(value: number): Figure {
  return { known: 'measured', value }
}

function valueOf(figure: Figure): number {
  return figure.known === 'unknown' ? NaN : figure.value
}
