import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

export const lossReasonsMissing: Rule = {
  id: 'loss-reasons-missing',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    for (const review of handbook.all('win-loss-review')) {
      const { lossReasons } = review
      if (lossReasons && lossReasons.value.length > 0) continue
      if (lossReasons && lossReasons.prose.nodes.length === 0) continue
      if (isUnread('lossReasons', { ...review.at, end: { line: Infinity, column: 1 } })) continue
      yield {
        message: lossReasons
          ? 'The loss reasons are told in prose; a list to choose from was expected'
          : 'No loss reasons are declared, so everybody writes their own and nothing can be counted',
        hint: 'Add the heading `## Loss reasons` and one reason a line below it, as in `- No decision`.',
        at: lossReasons?.at ?? review.at,
      }
    }
  },
}
