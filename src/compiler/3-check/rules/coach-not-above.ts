import { rolesAbove } from '../../meaning/report-chain.ts'
import { quote, quoteEach, snippet } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const coachNotAbove: Rule = {
  id: 'coach-not-above',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    for (const { coach, coached } of handbook.all('coaching')) {
      const coaches = coach.flatMap((name) => handbook.target(name, 'role') ?? [])
      // A coach that is unknown could be the right one.
      if (coaches.length === 0 || coaches.length < coach.length) continue
      for (const name of coached) {
        const role = handbook.target(name, 'role')
        // Whom a role reports to isn't always written down.
        if (!role?.reportsTo || !handbook.target(role.reportsTo, 'role')) continue
        const above = rolesAbove(handbook, role)
        if (coaches.some((it) => above.includes(it))) continue
        yield {
          message: `${quote(role.title)} is coached by ${quoteEach(coaches.map(({ title }) => title))}, but reports to ${quoteEach(above.map(({ title }) => title))}`,
          hint: `Name a coach it reports to: ${snippet(`- **Coach:** ${above[0]?.title ?? ''}`)}. Or correct \`**Reports to:**\` in ${quote(role.file)}.`,
          at: name.at,
          related: [
            { message: `${quote(role.title)} reports to ${quote(role.reportsTo.text)}`, at: role.reportsTo.at },
            ...coach.map((it) => ({ message: `the coach is ${quote(it.text)}`, at: it.at })),
          ],
        }
      }
    }
  },
}
