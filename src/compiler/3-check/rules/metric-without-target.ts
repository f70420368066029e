import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadIn } from '../unread-values.ts'

export const metricWithoutTarget: Rule = {
  id: 'metric-without-target',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const isUnread = unreadIn(handbook)
    for (const metric of handbook.all('metric')) {
      const { target } = metric
      const year = handbook.today.slice(0, 4)
      if (!target) {
        if (isUnread('target', metric)) continue
        yield {
          message: `${quote(metric.title)} has no target, so nobody can tell a good value from a bad one`,
          hint: `Add it with its date, as in \`- **Target:** at least 40 % in ${year}\`.`,
          at: metric.at,
        }
      } else if (target.known === 'unknown') {
        yield {
          message: `The target of ${quote(metric.title)} is ${quote(target.text)}; a figure was expected`,
          hint: `Write what it should be and by when, as in \`- **Target:** at least 40 % in ${year}\`.`,
          at: target.at,
        }
      } else if (!target.period) {
        yield {
          message: `The target ${quote(target.text)} has no date, so it can never be missed`,
          hint: `Add the day or the year, as in \`- **Target:** ${target.text} in ${year}\`.`,
          at: target.at,
        }
      } else if (target.period.lastDay < handbook.today) {
        yield {
          message: `The target ${quote(target.text)} ended on ${target.period.lastDay}, so ${quote(metric.title)} has none now`,
          hint: 'Write the next one and its date, and the value that was reached under `- **Last measured:**`.',
          at: target.at,
        }
      }
    }
  },
}
