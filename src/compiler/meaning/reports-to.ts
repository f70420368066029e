import type { Handbook } from '../model/handbook.ts'
import type { Role } from '../model/role.ts'

/** The roles above a role, the nearest first. A circle ends where it would come round to a role again. */
export function rolesAbove(handbook: Handbook, role: Role): readonly Role[] {
  const above: Role[] = []
  for (let next = managerOf(handbook, role); next; next = managerOf(handbook, next)) {
    if (next === role || above.includes(next)) break
    above.push(next)
  }
  return above
}

/** The role it reports to. */
export function managerOf(handbook: Handbook, { reportsTo }: Role): Role | undefined {
  return reportsTo && handbook.target(reportsTo, 'role')
}
