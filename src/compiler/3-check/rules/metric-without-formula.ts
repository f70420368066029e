import type { Rule } from '../rule.ts'
import { quote } from '../quote.ts'
import { unreadIn } from '../unread-values.ts'

export const metricWithoutFormula: Rule = {
  id: 'metric-without-formula',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const isUnread = unreadIn(handbook)
    for (const metric of handbook.all('metric')) {
      if (!metric.formula && !isUnread('formula', metric)) {
        yield {
          message: `${quote(metric.title)} doesn’t say how it is computed, so two people get two numbers`,
          hint: 'Add the formula in words and an example: `- **Formula:** won ÷ (won + lost)` and `- **Example:** 38 ÷ (38 + 62) = 38 %`.',
          at: metric.at,
        }
      } else if (metric.formula && !metric.example && !isUnread('example', metric)) {
        yield {
          message: `The formula of ${quote(metric.title)} has no worked example, so nobody sees what goes into it`,
          hint: 'Add the sum once worked out, as in `- **Example:** 38 ÷ (38 + 62) = 38 %`; the check does it again.',
          at: metric.formula.at,
        }
      }
    }
  },
}
