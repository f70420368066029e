import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type RationedAccount, rationTouches } from '../../src/compiler/arithmetic.ts'

const accounts = fc
  .array(
    fc.record({
      tier: fc.nat(2),
      touches: fc.nat(9),
      hoursPerTouch: fc.constantFrom(0, 0.5, 1, 2),
      returns: fc.option(fc.nat(50_000), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((all): RationedAccount[] => all.map((it, index) => ({ ...it, id: `a${String(index)}` })))

describe('rationTouches', () => {
  it('takes nothing where the hours are enough', () => {
    fc.assert(
      fc.property(accounts, fc.nat(3), (all, least) => {
        expect(rationTouches(all, hoursOf(all), least)).toMatchObject({ less: [], missing: 0 })
      }),
    )
  })

  it('frees what was too much and no more than one touch beyond it, or says what is missing', () => {
    fc.assert(
      fc.property(accounts, fc.nat(60), fc.nat(3), (all, selling, least) => {
        const { less, hours, hoursThen, missing } = rationTouches(all, selling, least)
        const then = after(all, less)
        expect(hours).toBeCloseTo(hoursOf(all), 9)
        expect(hoursThen).toBeCloseTo(hoursOf(then), 9)
        expect(less.reduce((sum, it) => sum + it.hours, 0)).toBeCloseTo(hours - hoursThen, 9)
        expect(missing).toBeCloseTo(Math.max(0, hoursThen - selling), 5)
        const dearest = Math.max(0, ...all.map(({ hoursPerTouch }) => hoursPerTouch))
        if (less.length > 0 && missing === 0) expect(selling - hoursThen).toBeLessThan(dearest + 1e-6)
      }),
    )
  })

  it('takes from nobody below the least, nor below what a lower tier gets', () => {
    fc.assert(
      fc.property(accounts, fc.nat(60), fc.nat(3), (all, selling, least) => {
        const { less } = rationTouches(all, selling, least)
        const then = new Map(after(all, less).map((it) => [it.id, it]))
        for (const { id, from, to } of less) {
          expect(to).toBeLessThan(from)
          expect(to).toBeGreaterThanOrEqual(least)
          const { tier } = then.get(id)!
          for (const lower of then.values()) if (lower.tier > tier) expect(to).toBeGreaterThanOrEqual(lower.touches)
        }
      }),
    )
  })

  it('says that hours are missing only where nobody can give another touch', () => {
    fc.assert(
      fc.property(accounts, fc.nat(30), fc.nat(3), (all, selling, least) => {
        const { less, missing } = rationTouches(all, selling, least)
        const then = after(all, less)
        const able = then.filter(
          (it) =>
            it.hoursPerTouch > 0 &&
            it.touches > least &&
            then.every((lower) => lower.tier <= it.tier || lower.touches < it.touches),
        )
        if (missing > 0) expect(able).toEqual([])
      }),
    )
  })

  it('begins with the tier whose hours return least, and there with the account whose hours do', () => {
    const all = [
      account('A1', 0, 8, 41_600),
      account('B1', 1, 4, 12_000),
      account('B2', 1, 4, 8000),
      account('C1', 2, 1, 1400),
    ]
    expect(rationTouches(all, hoursOf(all) - 1, 1)).toMatchObject({
      order: [2, 1, 0],
      less: [{ id: 'B2', from: 4, to: 3, hours: 2 }],
      missing: 0,
    })
    expect(rationTouches(all, hoursOf(all) - 1, 0).less).toEqual([{ id: 'C1', from: 1, to: 0, hours: 2 }])
  })

  it('begins with the last tier, and there with the last in the list, where returns aren’t known', () => {
    const all = [account('A1', 0, 8), account('B1', 1, 4), account('B2', 1, 4)]
    expect(rationTouches(all, hoursOf(all) - 3, 1).less.map(({ id, to }) => [id, to])).toEqual([
      ['B1', 3],
      ['B2', 3],
    ])
    expect(rationTouches(all, hoursOf(all) - 1, 1).less.map(({ id }) => id)).toEqual(['B2'])
  })
})

function account(id: string, tier: number, touches: number, returns?: number): RationedAccount {
  return { id, tier, touches, hoursPerTouch: 2, returns }
}

/** Counted without the function under test. */
function hoursOf(all: readonly RationedAccount[]): number {
  return all.map(({ touches, hoursPerTouch }) => touches * hoursPerTouch).reduce((a, b) => a + b, 0)
}

function after(all: readonly RationedAccount[], less: readonly { id: string; to: number }[]): RationedAccount[] {
  return all.map((it) => ({ ...it, touches: less.find(({ id }) => id === it.id)?.to ?? it.touches }))
}
