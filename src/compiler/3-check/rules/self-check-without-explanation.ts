import { guidesInUse } from '../guides-in-use.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const selfCheckWithoutExplanation: Rule = {
  id: 'self-check-without-explanation',
  severity: 'warning',
  topic: 'guides',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const question of guidesInUse(handbook).flatMap(({ selfCheck }) => selfCheck?.value.questions ?? [])) {
      if (question.because || isUnread('because', question.at)) continue
      yield {
        message: `The answer to ${quote(question.line.text)} isn’t explained`,
        hint: 'Add why it is right, for whoever got it wrong: `- **Because:** nothing is ordered before the money is there`.',
        at: question.line.at,
      }
    }
  },
}
