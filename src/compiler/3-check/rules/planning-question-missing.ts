import { missingQuestions } from '../../meaning/planning-questions.ts'
import { planningQuestionWords } from '../../vocabulary/planning-question-words.ts'
import { mostOthersPlan, wholeOf } from '../process-plans.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

export const planningQuestionMissing: Rule = {
  id: 'planning-question-missing',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    for (const process of handbook.all('process')) {
      const { front, planningQuestions } = process
      const missing = missingQuestions(process)
      if (!planningQuestions) {
        if (!mostOthersPlan(handbook, process) || isUnread('planningQuestions', wholeOf(process))) continue
        const questions = planningQuestionWords[front.type].map(({ question }) => question)
        yield {
          message: `This ${front.type} process has no planning questions; ${quoteEach(questions, 'and')} were expected`,
          hint: 'Add `## Planning questions` above the first stage, and below it each question as a `###` heading with its answer, or with who answers it and when.',
          at: process.frontAt('type'),
        }
        continue
      }
      for (const { question, words } of missing) {
        yield {
          message: `The planning questions don’t ask ${quote(question)}, which every ${front.type} process has to answer`,
          hint: `Add ${quote(`### ${question}`)} and answer it, or say who answers it and when. If a heading asks it in other words, use one of these in it: ${quoteEach(words)}.`,
          at: planningQuestions.at,
        }
      }
    }
  },
}
