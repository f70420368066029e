import { limitOf } from '../../meaning/discount-limit.ts'
import { rolesAbove } from '../../meaning/reports-to.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Limit } from '../../model/pricing-values.ts'
import type { Role } from '../../model/role.ts'

/** The limit of a role, and that of the next role above it that has one. */
export interface LimitAbove {
  readonly role: Role
  readonly limit: Limit
  readonly manager: Role
  readonly above: Limit
}

/** The discount limits that are held against each other, by who reports to whom. */
export function limitsAbove(handbook: Handbook): readonly LimitAbove[] {
  return handbook.all('role').flatMap((role) => {
    const limit = limitOf(handbook, role)
    const manager = rolesAbove(handbook, role).find((it) => limitOf(handbook, it))
    const above = manager && limitOf(handbook, manager)
    return limit && manager && above ? [{ role, limit, manager, above }] : []
  })
}
