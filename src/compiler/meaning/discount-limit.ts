import type { Handbook } from '../model/handbook.ts'
import type { Limit } from '../model/pricing-values.ts'
import type { Pricing } from '../model/pricing.ts'
import type { Role } from '../model/role.ts'
import { rolesAbove } from './reports-to.ts'

/** The pricing rules, where a root has any. */
export function pricingOf(handbook: Handbook): Pricing | undefined {
  return handbook.all('pricing')[0]
}

/** How much a role may take off alone; undefined where the pricing rules don't name it. */
export function limitOf(handbook: Handbook, role: Role): Limit | undefined {
  return pricingOf(handbook)?.limits?.value.find(({ name }) => handbook.target(name, 'role') === role)
}

/** A limit as written, without who decides above it: `3 % on top of the dealer discount of 18 %`. */
export function limitWords({ line }: Limit): string {
  return /^[^;]*/.exec(line.text)?.[0].trim() || line.text
}

/** The whole discount (0–1) a limit allows: what is taken off before included. */
export function wholeLimit({ share, onTopOf }: Limit): number {
  return share + onTopOf
}

/**
 * Who decides above a role's limit: the role its line names, else the next one above it that has a limit, else who
 * decides above all limits.
 */
export function decidesAbove(handbook: Handbook, limit: Limit): Role | undefined {
  if (limit.above) return handbook.target(limit.above, 'role')
  const role = handbook.target(limit.name, 'role')
  const next = role && rolesAbove(handbook, role).find((it) => limitOf(handbook, it))
  const last = pricingOf(handbook)?.decidesAbove
  return next ?? (last && handbook.target(last, 'role'))
}
