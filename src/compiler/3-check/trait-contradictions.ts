import { cycleDays } from '../arithmetic.ts'
import type { RoleFit } from '../4-derive/role-fit.ts'
import { daysOf } from '../meaning/interval.ts'
import { stageFigures } from '../meaning/stage-figures.ts'
import { traitFaults } from '../meaning/trait-faults.ts'
import type { Duration } from '../model/amounts.ts'
import type { Process } from '../model/process.ts'
import type { Accounts, Revenue } from '../model/traits.ts'

/** How far a role's deals may lie from the cycles of its processes: a trait is a rounded number. */
const tolerance = 0.25

/** Two things a role and its processes say that can't both be. */
export type TraitContradiction =
  | {
      readonly between: 'deals and cycle'
      readonly traits: readonly ['deals']
      readonly length: Duration
      /** The opportunity processes it carries, and the days each takes. */
      readonly cycles: readonly { readonly process: Process; readonly days: number }[]
    }
  | {
      readonly between: 'accounts and revenue'
      readonly traits: readonly ['accounts', 'revenue']
      readonly accounts: Extract<Accounts, { known: 'stated' }>
      readonly revenue: Extract<Revenue, { known: 'stated' }>
    }

/** What a role's traits contradict: each other, or the cycle of the opportunity processes it carries. */
export function traitContradictions({ role, types }: RoleFit): readonly TraitContradiction[] {
  const found: TraitContradiction[] = []
  const faulty = new Set(traitFaults(role).map(({ trait }) => trait))
  const { accounts, revenue, deals } = role
  if (accounts?.known === 'stated' && revenue?.known === 'stated' && revenue.accounts > accounts.count) {
    if (!faulty.has('accounts') && !faulty.has('revenue'))
      found.push({ between: 'accounts and revenue', traits: ['accounts', 'revenue'], accounts, revenue })
  }
  const length = deals?.known === 'stated' && !faulty.has('deals') ? deals.length : undefined
  const cycles = types.flatMap(({ type, runs }) =>
    type === 'opportunity' ? runs.flatMap((process) => cycleOf(process) ?? []) : [],
  )
  if (length && cycles.length > 0) {
    const days = cycles.map((cycle) => cycle.days)
    const isWithin =
      length.days >= Math.min(...days) * (1 - tolerance) && length.days <= Math.max(...days) * (1 + tolerance)
    if (!isWithin) found.push({ between: 'deals and cycle', traits: ['deals'], length, cycles })
  }
  return found
}

/** The stated cycle of a process, or the one its stages add up to. */
function cycleOf(process: Process): { process: Process; days: number } | undefined {
  const stated = process.front.cycle === undefined ? undefined : daysOf(process.front.cycle)
  const derived = cycleDays(stageFigures(process))
  const days = stated ?? (derived.known === 'unknown' ? undefined : derived.value)
  return days === undefined || days <= 0 ? undefined : { process, days }
}
