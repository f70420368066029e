import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitOf, type RoleTraits, type Verdict } from '../../src/compiler/arithmetic.ts'

const nothing: RoleTraits = {
  accounts: undefined,
  calls: { aWeek: undefined, risk: undefined, likeness: undefined },
  deals: { days: undefined, ends: undefined },
  revenue: undefined,
}

describe('the fit of a process to a role', () => {
  it('is not known while nothing is', () => {
    for (const type of ['call', 'opportunity', 'account', 'territory'] as const)
      expect(fitOf(nothing, type)).toMatchObject({ fit: 'unknown', because: 'not known' })
  })

  it('gives a call process to few, risky and unique calls', () => {
    const calls = { aWeek: 7, risk: 'high', likeness: 'different' } as const
    expect(fitOf({ ...nothing, calls }, 'call').because).toBe('calls count')
    expect(fitOf({ ...nothing, calls: { ...calls, aWeek: 20 } }, 'call').fit).toBe('fit')
    expect(fitOf({ ...nothing, calls: { ...calls, aWeek: 21 } }, 'call').because).toBe('calls are many')
    expect(fitOf({ ...nothing, calls: { ...calls, risk: 'low' } }, 'call').because).toBe('calls are safe')
    expect(fitOf({ ...nothing, calls: { ...calls, likeness: 'alike' } }, 'call').because).toBe('calls are alike')
    expect(fitOf({ ...nothing, calls: { ...calls, risk: undefined } }, 'call').fit).toBe('unknown')
  })

  it('gives an opportunity process to long deals that end', () => {
    const fit = (deals: RoleTraits['deals']) => fitOf({ ...nothing, deals }, 'opportunity').because
    expect(fit({ days: 120, ends: true })).toBe('deals are long')
    expect(fit({ days: 30, ends: true })).toBe('deals are long')
    expect(fit({ days: 29, ends: true })).toBe('deals are short')
    expect(fit({ days: 120, ends: false })).toBe('deals never end')
    expect(fit('none')).toBe('deals are none')
    expect(fit({ days: 120, ends: undefined })).toBe('not known')
  })

  it('gives an account process to revenue from a handful of continuing accounts', () => {
    const fit = (revenue: RoleTraits['revenue']) => fitOf({ ...nothing, revenue }, 'account').because
    expect(fit({ share: 0.72, accounts: 5, continues: true })).toBe('revenue is concentrated')
    expect(fit({ share: 0.5, accounts: 10, continues: true })).toBe('revenue is concentrated')
    expect(fit({ share: 0.49, accounts: 5, continues: true })).toBe('revenue is elsewhere')
    expect(fit({ share: 0.72, accounts: 11, continues: true })).toBe('revenue is from many')
    expect(fit({ share: 1, accounts: 3, continues: false })).toBe('revenue is new')
    expect(fit('spread')).toBe('revenue is spread')
  })

  it('gives a territory process to accounts that can’t be treated alike', () => {
    const fit = (accounts: number) => fitOf({ ...nothing, accounts }, 'territory').fit
    expect([5, 30, 31, 49, 50, 170].map(fit)).toEqual(['misfit', 'misfit', 'unknown', 'unknown', 'fit', 'fit'])
  })
})

describe('whatever the traits', () => {
  it('more accounts never make a territory process less fitting', () => {
    fc.assert(
      fc.property(traits, fc.nat(500), fc.nat(500), (it, few, more) => {
        const fit = (accounts: number) => rank[fitOf({ ...it, accounts }, 'territory').fit]
        expect(fit(few + more)).toBeGreaterThanOrEqual(fit(few))
      }),
    )
  })

  it('more calls never make a call process more fitting, and more risk never less', () => {
    fc.assert(
      fc.property(traits, fc.nat(200), fc.nat(200), (it, few, more) => {
        const fit = (calls: RoleTraits['calls']) => rank[fitOf({ ...it, calls }, 'call').fit]
        expect(fit({ ...it.calls, aWeek: few + more })).toBeLessThanOrEqual(fit({ ...it.calls, aWeek: few }))
        const risks = (['low', 'medium', 'high'] as const).map((risk) => fit({ ...it.calls, risk }))
        expect(risks).toEqual([...risks].sort((a, b) => a - b))
      }),
    )
  })

  it('a longer deal never makes an opportunity process less fitting', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), maybe(fc.boolean()), (short, more, ends) => {
        const fit = (days: number) => rank[fitOf({ ...nothing, deals: { days, ends } }, 'opportunity').fit]
        expect(fit(short + more)).toBeGreaterThanOrEqual(fit(short))
      }),
    )
  })

  it('the same revenue from fewer accounts never makes an account process less fitting', () => {
    fc.assert(
      fc.property(share, fc.nat(50), fc.nat(50), fc.boolean(), (part, few, more, continues) => {
        const fit = (accounts: number) =>
          rank[fitOf({ ...nothing, revenue: { share: part, accounts, continues } }, 'account').fit]
        expect(fit(few)).toBeGreaterThanOrEqual(fit(few + more))
      }),
    )
  })

  it('a trait that becomes known never turns a misfit into a fit', () => {
    fc.assert(
      fc.property(traits, fc.constantFrom('call', 'opportunity', 'account', 'territory'), (it, type) => {
        const { risk, likeness, aWeek } = it.calls
        const known = fitOf(it, type)
        const halves: RoleTraits[] = [
          { ...it, calls: { aWeek: undefined, risk, likeness } },
          { ...it, calls: { aWeek, risk: undefined, likeness } },
          { ...it, accounts: undefined },
          { ...it, revenue: undefined },
          { ...it, deals: { days: undefined, ends: undefined } },
        ]
        for (const half of halves) {
          const guess = fitOf(half, type).fit
          if (guess !== 'unknown') expect(known.fit).toBe(guess)
        }
      }),
    )
  })

  it('the verdict is that of somebody who tries everything that could still be true', () => {
    fc.assert(
      fc.property(traits, (it) => {
        for (const type of ['call', 'opportunity', 'account'] as const)
          expect(fitOf(it, type).fit).toBe(whateverIsTrue(possible(it).map((whole) => suits[type](whole))))
      }),
    )
  })

  it('each process is decided by a trait of its own', () => {
    fc.assert(
      fc.property(traits, (it) => {
        expect(fitOf(it, 'call').trait).toBe('calls')
        expect(fitOf(it, 'opportunity').trait).toBe('deals')
        expect(fitOf(it, 'account').trait).toBe('revenue')
        expect(fitOf(it, 'territory').trait).toBe('accounts')
      }),
    )
  })
})

/**
 * A second way to the verdict, from the table “process types and roles” of the domain: no trait is ever unknown here.
 * Instead each unknown one is tried with values on both sides of every limit, and only what holds for all of them is said.
 */
const suits: Readonly<Record<'call' | 'opportunity' | 'account', (it: RoleTraits) => boolean>> = {
  call: ({ calls: { aWeek, risk, likeness } }) =>
    // Half an hour each fills at most ten hours.
    (aWeek ?? NaN) / 2 <= 10 && risk !== 'low' && likeness !== 'alike',
  opportunity: ({ deals }) => deals !== 'none' && deals.ends === true && Math.floor((deals.days ?? NaN) / 30) >= 1,
  account: ({ revenue }) =>
    typeof revenue === 'object' && revenue.continues && revenue.share * 2 >= 1 && Math.ceil(revenue.accounts / 10) <= 1,
}

function possible(it: RoleTraits): readonly RoleTraits[] {
  const or = <T>(known: T | undefined, ...tried: readonly T[]): readonly T[] => (known === undefined ? tried : [known])
  const { deals } = it
  const calls = or(it.calls.aWeek, 1, 20, 21, 200).flatMap((aWeek) =>
    or(it.calls.risk, 'low' as const, 'medium' as const, 'high' as const).flatMap((risk) =>
      or(it.calls.likeness, 'different' as const, 'alike' as const).map((likeness) => ({ aWeek, risk, likeness })),
    ),
  )
  const allDeals =
    deals === 'none'
      ? [deals]
      : or(deals.days, 1, 29, 30, 400).flatMap((days) => or(deals.ends, true, false).map((ends) => ({ days, ends })))
  const revenues = or<RoleTraits['revenue'] & {}>(
    it.revenue,
    'spread',
    { share: 1, accounts: 1, continues: true },
    { share: 0.1, accounts: 60, continues: false },
  )
  return calls.flatMap((of) =>
    allDeals.flatMap((deal) => revenues.map((revenue) => ({ accounts: 1, calls: of, deals: deal, revenue }))),
  )
}

function whateverIsTrue(answers: readonly boolean[]): Verdict['fit'] {
  if (answers.every((it) => it)) return 'fit'
  return answers.some((it) => it) ? 'unknown' : 'misfit'
}

const rank: Readonly<Record<Verdict['fit'], number>> = { misfit: 0, unknown: 1, fit: 2 }

function maybe<T>(it: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(it, { nil: undefined })
}

const share = fc.double({ min: 0.01, max: 1, noNaN: true })
const traits: fc.Arbitrary<RoleTraits> = fc.record({
  accounts: maybe(fc.nat(400)),
  calls: fc.record({
    aWeek: maybe(fc.nat(200)),
    risk: maybe(fc.constantFrom('low' as const, 'medium' as const, 'high' as const)),
    likeness: maybe(fc.constantFrom('different' as const, 'alike' as const)),
  }),
  deals: fc.oneof(fc.constant('none' as const), fc.record({ days: maybe(fc.nat(500)), ends: maybe(fc.boolean()) })),
  revenue: maybe(
    fc.oneof(
      fc.constant('spread' as const),
      fc.record({ share, accounts: fc.integer({ min: 1, max: 60 }), continues: fc.boolean() }),
    ),
  ),
})
