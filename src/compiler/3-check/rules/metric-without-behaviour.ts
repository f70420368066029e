import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadIn } from '../unread-values.ts'

export const metricWithoutBehaviour: Rule = {
  id: 'metric-without-behaviour',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const isUnread = unreadIn(handbook)
    for (const metric of handbook.all('metric')) {
      const { role, whenItFalls, whenItRises, behaviour } = metric
      const hasRole = role.length > 0 || isUnread('role', metric)
      const hasBehaviour =
        whenItFalls !== undefined ||
        whenItRises !== undefined ||
        behaviour !== undefined ||
        (['whenItFalls', 'whenItRises', 'behaviour'] as const).some((label) => isUnread(label, metric))
      if (hasRole && hasBehaviour) continue
      const missing =
        hasRole && role.length > 0
          ? `what ${quoteEach(
              role.map(({ text }) => text),
              'and',
            )} does differently`
          : hasBehaviour
            ? 'who does that'
            : 'whose behaviour it changes, and how'
      yield {
        message: `${quote(metric.title)} doesn’t say ${missing}; a number that changes nothing needn’t be counted`,
        hint: [
          hasRole ? '' : 'Add whose behaviour it changes: `- **Role:** Sales manager`.',
          hasBehaviour ? '' : 'Add what they do: `- **When it falls:** clears the oldest deals in the one-to-one`.',
        ]
          .filter(Boolean)
          .join(' '),
        at: metric.at,
      }
    }
  },
}
