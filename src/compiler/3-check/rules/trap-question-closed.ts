import { isClosedQuestion } from '../wording/question.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const trapQuestionClosed: Rule = {
  id: 'trap-question-closed',
  severity: 'advice',
  topic: 'company and competition',
  *check(handbook) {
    for (const { trapQuestions } of handbook.all('competitor')) {
      for (const { line } of trapQuestions?.value ?? []) {
        if (!isClosedQuestion(line.text)) continue
        yield {
          message: `The trap question ${quote(line.text)} can be answered by “yes” or “no”`,
          hint: 'Ask so that the buyer finds the gap by telling: begin with who, what, how, when or which.',
          at: line.at,
        }
      }
    }
  },
}
