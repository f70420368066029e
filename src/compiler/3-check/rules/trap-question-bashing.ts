import { namesCompetitor } from '../../meaning/competitor-names.ts'
import { findBashing } from '../wording/bashing-words.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const trapQuestionBashing: Rule = {
  id: 'trap-question-bashing',
  severity: 'advice',
  topic: 'company and competition',
  *check(handbook) {
    for (const competitor of handbook.all('competitor')) {
      for (const { line } of competitor.trapQuestions?.value ?? []) {
        const bashing = findBashing(line.text)
        if (bashing !== undefined) {
          yield {
            message: `${quote(bashing)} in the trap question ${quote(line.text)} judges them`,
            hint: 'Ask for the fact and let the buyer judge: “How long does a part take to reach you?” instead of “… their bad service”.',
            at: line.at,
          }
        } else if (namesCompetitor(line.text, competitor)) {
          yield {
            message: `The trap question ${quote(line.text)} names ${quote(competitor.title)}`,
            hint: 'Ask it of every supplier, ourselves included. A question that names one of them is an accusation.',
            at: line.at,
          }
        }
      }
    }
  },
}
