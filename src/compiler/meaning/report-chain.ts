import type { Handbook } from '../model/handbook.ts'
import type { Role } from '../model/role.ts'

/** The roles above a role, nearest first, as far as they are written. A circle ends where it closes. */
export function rolesAbove(handbook: Handbook, role: Role): readonly Role[] {
  const above: Role[] = []
  let at: Role | undefined = role
  while (at?.reportsTo) {
    at = handbook.target(at.reportsTo, 'role')
    if (!at || at === role || above.includes(at)) break
    above.push(at)
  }
  return above
}
