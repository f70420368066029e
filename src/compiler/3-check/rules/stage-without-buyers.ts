import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stageWithoutBuyers: Rule = {
  id: 'stage-without-buyers',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const stage of handbook.all('process').flatMap((process) => process.stages)) {
      if (stage.buyers.length > 0 || isUnread('buyers', stage.whole)) continue
      yield {
        message: `The stage ${quote(stage.title.text)} doesn’t say which buyers take part, so no playbook owes it anything`,
        hint: 'Add the personas in the room: `- **Buyers:** Chief financial officer, Operations manager`.',
        at: stage.at,
      }
    }
  },
}
