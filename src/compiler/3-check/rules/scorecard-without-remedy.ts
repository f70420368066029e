import { scorecards } from '../coaching-scorecards.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const scorecardWithoutRemedy: Rule = {
  id: 'scorecard-without-remedy',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const item of scorecards(handbook).flatMap(({ card }) => card.items)) {
      if (item.ifLow || isUnread('ifLow', item.whole)) continue
      yield {
        message: `${quote(item.title.text)} doesn’t say what to do when its score is low`,
        hint: 'Add what coach and seller do next: `- **If low, do:** draw the buying group together, and agree who is met next`.',
        at: item.at,
      }
    }
  },
}
