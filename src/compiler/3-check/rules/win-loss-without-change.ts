import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const winLossWithoutChange: Rule = {
  id: 'win-loss-without-change',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const review of handbook.all('win-loss-review')) {
      if (review.lessons.length === 0) {
        yield {
          message:
            'The win/loss review has taught nothing yet: no heading says what deals had in common and which gate was changed',
          hint: 'Add a heading for each lesson, with `- **In common:**`, `- **Process:**`, `- **Gate changed:**` and `- **Criterion changed:**` below it.',
          at: review.at,
        }
      }
      for (const lesson of review.lessons) {
        const hasGate = lesson.gateChanged !== undefined || isUnread('gateChanged', lesson.whole)
        const hasCommon = lesson.inCommon !== undefined || isUnread('inCommon', lesson.whole)
        if (hasGate && hasCommon) continue
        const missing = hasGate ? 'what these buyers had in common' : 'which gate was changed because of it'
        yield {
          message: `The lesson ${quote(lesson.title.text)} doesn’t say ${missing}`,
          hint: hasGate
            ? 'Add it with the count: `- **In common:** 19 of 56 had an annual revenue below $50M`.'
            : 'Add the process and the stage: `- **Process:** [New business, direct](processes/new-business-direct.md)` and `- **Gate changed:** Qualification`. What changes no gate is told again next year.',
          at: lesson.at,
        }
      }
    }
  },
}
