import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stageWithoutDoneWhen: Rule = {
  id: 'stage-without-done-when',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { front, stages } of handbook.all('process').filter((it) => it.front.type !== 'opportunity')) {
      for (const stage of stages.filter((it) => !it.doneWhen && !it.gate)) {
        yield {
          message: `The stage ${quote(stage.title.text)} of this ${front.type} process doesn’t say when it is done`,
          hint: 'Add `### Done when` with one bullet for each thing that can be seen to be done.',
          at: stage.at,
        }
      }
    }
  },
}
