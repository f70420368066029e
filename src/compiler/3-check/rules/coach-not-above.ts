import { rolesAbove } from '../../meaning/report-chain.ts'
import type { Coaching } from '../../model/coaching.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Reference } from '../../model/reference.ts'
import type { Role } from '../../model/role.ts'
import { quote, quoteEach, snippet } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const coachNotAbove: Rule = {
  id: 'coach-not-above',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    for (const page of handbook.all('coaching')) {
      const { coach } = page
      const coaches = coach.flatMap((name) => handbook.target(name, 'role') ?? [])
      const misfits = misfitsOf(handbook, page, coaches)
      const [first] = misfits
      // A coach that is unknown could be the right one.
      if (!first || coaches.length === 0 || coaches.length < coach.length) continue
      const isOne = misfits.length === 1
      const bosses = [...new Set(misfits.map(({ boss }) => boss.title))]
      yield {
        message: `${quoteEach(
          misfits.map(({ role }) => role.title),
          'and',
        )} ${isOne ? 'is' : 'are'} coached by ${quoteEach(coaches.map(({ title }) => title))}, but report${isOne ? 's' : ''} to ${quoteEach(bosses, 'and')}`,
        hint: `Name a coach above them: ${snippet(`- **Coach:** ${bosses.join('; ')}`)}. Or correct \`**Reports to:**\` in ${quote(first.role.file)}.`,
        at: first.name.at,
        related: [
          ...coach.map((it) => ({ message: `the coach is ${quote(it.text)}`, at: it.at })),
          ...misfits.flatMap(({ role, boss }) =>
            role.reportsTo
              ? [{ message: `${quote(role.title)} reports to ${quote(boss.title)}`, at: role.reportsTo.at }]
              : [],
          ),
        ],
      }
    }
  },
}

interface Misfit {
  readonly name: Reference
  readonly role: Role
  readonly boss: Role
}

/** Those coached who report to somebody, but to none of the coaches. Whom a role reports to isn’t always written down. */
function misfitsOf(handbook: Handbook, { coached }: Coaching, coaches: readonly Role[]): readonly Misfit[] {
  return coached.flatMap((name) => {
    const role = handbook.target(name, 'role')
    const above = role ? rolesAbove(handbook, role) : []
    const boss = above[0]
    return role && boss && !coaches.some((it) => above.includes(it)) ? [{ name, role, boss }] : []
  })
}
