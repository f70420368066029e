import { viewCheck } from '../../4-derive/guide-view.ts'
import { guidesInUse } from '../guides-in-use.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const selfCheckWithoutAnswer: Rule = {
  id: 'self-check-without-answer',
  severity: 'warning',
  topic: 'guides',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const question of guidesInUse(handbook).flatMap(({ selfCheck }) => selfCheck?.value.questions ?? [])) {
      const { choices, answer } = viewCheck(question)
      if (answer || choices.some(({ isRight }) => isRight) || isUnread('answer', question.at)) continue
      yield choices.length > 0
        ? {
            message: `None of the choices of ${quote(question.line.text)} is the right one`,
            hint: 'Tick the right one: `- [x] …`. The others stay `- [ ] …`.',
            at: question.line.at,
          }
        : {
            message: `${quote(question.line.text)} has no right answer, so nobody can check themselves`,
            hint: 'Add the answer below it: `- **Answer:** on the day the deposit clears`. Or give choices, `- [ ] …`, and tick the right one, `- [x] …`.',
            at: question.line.at,
          }
    }
  },
}
