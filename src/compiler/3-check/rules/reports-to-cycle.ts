import { managerOf } from '../../meaning/reports-to.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Role } from '../../model/role.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const reportsToCycle: Rule = {
  id: 'reports-to-cycle',
  severity: 'error',
  topic: 'gates and approvals',
  *check(handbook) {
    const told = new Set<Role>()
    for (const role of handbook.all('role')) {
      const circle = circleOf(handbook, role)
      if (circle.length === 0 || told.has(role) || !role.reportsTo) continue
      for (const member of circle) told.add(member)
      const titles = [...circle, role].map(({ title }) => quote(title))
      yield {
        message:
          circle.length === 1
            ? `${quote(role.title)} reports to itself`
            : `${titles.join(' reports to ')}: nobody is at the top of this circle`,
        hint: 'Correct `**Reports to:**` where it is wrong; the role at the top has none.',
        at: role.reportsTo.at,
        related: circle
          .slice(1)
          .flatMap(({ title, reportsTo }) =>
            reportsTo ? [{ message: `${quote(title)} reports to ${quote(reportsTo.text)}`, at: reportsTo.at }] : [],
          ),
      }
    }
  },
}

/** The roles of the circle that this role is in, beginning with it; empty where it is in none. */
function circleOf(handbook: Handbook, role: Role): readonly Role[] {
  const circle: Role[] = [role]
  for (let next = managerOf(handbook, role); next; next = managerOf(handbook, next)) {
    if (next === role) return circle
    if (circle.includes(next)) return []
    circle.push(next)
  }
  return []
}
