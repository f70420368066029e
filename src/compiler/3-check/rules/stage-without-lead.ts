import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stageWithoutLead: Rule = {
  id: 'stage-without-lead',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const stage of handbook.all('process').flatMap((process) => process.stages)) {
      if (stage.lead || isUnread('lead', stage.whole)) continue
      yield {
        message: `The stage ${quote(stage.title.text)} doesn’t say which role leads it`,
        hint: 'Add one role: `- **Lead:** Account executive`. Others go behind `- **Helps:** …`.',
        at: stage.at,
      }
    }
  },
}
