import type { Playbook } from '../../model/playbook.ts'
import { onceFor } from '../../meaning/once-for.ts'
import { isClosedQuestion, isQuestion } from '../wording/question.ts'
import { quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const questionsClosed: Rule = {
  id: 'questions-closed',
  severity: 'advice',
  topic: 'playbooks',
  *check(handbook) {
    for (const { group, closed } of handbook.all('playbook').flatMap(mostlyClosed)) {
      yield {
        message: `More than half of these questions can be answered by “yes” or “no”: ${quoteEach(closed.map((line) => line.text).slice(0, 3), 'and')}`,
        hint: 'Ask so that the buyer has to tell something: instead of `Do you measure downtime?` write `How do you measure downtime?`',
        at: group.at,
        related: closed.map((line) => ({ message: 'can be answered by “yes” or “no”', at: line.at })),
      }
    }
  },
}

/** The groups of questions more than half of which are closed, with those. */
const mostlyClosed = onceFor(({ stages }: Playbook) =>
  stages
    .flatMap(({ ask }) => ask)
    .flatMap((group) => {
      const questions = group.value.map((item) => item.line).filter((line) => isQuestion(line.text))
      const closed = questions.filter((line) => isClosedQuestion(line.text))
      return closed.length * 2 > questions.length ? [{ group, closed }] : []
    }),
)
