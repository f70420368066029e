import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stageWithoutLead: Rule = {
  id: 'stage-without-lead',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const stage of handbook.all('process').flatMap((process) => process.stages)) {
      if (stage.lead) continue
      yield {
        message: `The stage ${quote(stage.title.text)} doesn’t say which role leads it`,
        hint: 'Add one role: `- **Lead:** Account executive`. Others go behind `- **Helps:** …`.',
        at: stage.at,
      }
    }
  },
}
