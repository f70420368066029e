import { scorecards } from '../coaching-scorecards.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const scorecardWithoutEvidence: Rule = {
  id: 'scorecard-without-evidence',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const item of scorecards(handbook).flatMap(({ card }) => card.items)) {
      if (item.evidence || isUnread('evidence', item.whole)) continue
      yield {
        message: `${quote(item.title.text)} is scored without saying what is looked at`,
        hint: 'Add what is on the table before a score is given: `- **Evidence:** the mutual plan, with the buyer’s own dates`.',
        at: item.at,
      }
    }
  },
}
