import type { Handbook } from '../model/handbook.ts'
import type { IdealCustomer, Profile } from '../model/ideal-customer.ts'
import type { Process } from '../model/process.ts'
import type { Reference } from '../model/reference.ts'

/** Whom it pays to pursue, where a root says so. */
export function idealCustomerOf(handbook: Handbook): IdealCustomer | undefined {
  return handbook.all('ideal-customer')[0]
}

/**
 * What the ideal customer says for a process: what is said of all, and the profiles of its channel and offerings. Empty
 * where it is about other channels or offerings.
 */
export function profilesFor(handbook: Handbook, process: Process): readonly Profile[] {
  const ideal = idealCustomerOf(handbook)
  if (!ideal || !counts(handbook, ideal, process)) return []
  const matching = ideal.profiles.filter((profile) => counts(handbook, profile, process))
  return ideal.profiles.length > 0 && matching.length === 0 ? [] : [ideal, ...matching]
}

function counts(handbook: Handbook, { channels, offerings }: Profile, process: Process): boolean {
  const has = (names: readonly Reference[], ids: ReadonlySet<string>): boolean =>
    names.length === 0 || names.some((name) => ids.has(handbook.target(name)?.id ?? ''))
  return (
    has(channels, new Set(handbook.named(process, 'channel', 'channel').map(({ id }) => id))) &&
    has(offerings, new Set(handbook.named(process, 'offerings', 'offering').map(({ id }) => id)))
  )
}
