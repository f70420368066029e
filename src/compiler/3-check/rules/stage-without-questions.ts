import type { Playbook, PlaybookStage } from '../../model/playbook.ts'
import { isWithoutThisBuyer } from '../../meaning/not-with-this-buyer.ts'
import { onceFor } from '../../meaning/once-for.ts'
import { findPlaceholder } from '../../meaning/placeholder-words.ts'
import { isQuestion } from '../wording/question.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stageWithoutQuestions: Rule = {
  id: 'stage-without-questions',
  severity: 'warning',
  topic: 'playbooks',
  *check(handbook) {
    for (const section of handbook.all('playbook').flatMap(silent)) {
      const [group] = section.ask
      yield {
        message: group
          ? `No line under \`Ask\` in the stage ${quote(section.title.text)} is a question`
          : `The stage ${quote(section.title.text)} has no question to ask`,
        hint: group
          ? 'Write each as it is said aloud, with a question mark: `- What did the last unplanned stop cost you?`'
          : 'Add `### Ask` with one question a bullet: `- What did the last unplanned stop cost you?`',
        at: group?.at ?? section.at,
      }
    }
  },
}

const silent = onceFor(({ stages }: Playbook) =>
  stages.filter((section) => !isWithoutThisBuyer(section) && !asks(section)),
)

/** Of a question that is still to come, `placeholder` speaks. */
function asks({ ask }: PlaybookStage): boolean {
  return ask.some((group) =>
    group.value.some(({ line }) => isQuestion(line.text) || findPlaceholder(line.text) !== undefined),
  )
}
