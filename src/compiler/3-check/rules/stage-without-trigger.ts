import { alignedProcesses } from '../aligned-processes.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stageWithoutTrigger: Rule = {
  id: 'stage-without-trigger',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { process } of alignedProcesses(handbook)) {
      if (process.front.type !== 'opportunity') continue
      for (const stage of process.stages) {
        if (stage.trigger || isUnread('trigger', stage.whole)) continue
        yield {
          message: `The stage ${quote(stage.title.text)} doesn’t say which event on the buyer’s side starts it`,
          hint: 'Add what happens at the buyer’s and can be seen: `- **Trigger:** a missed delivery, an audit finding`.',
          at: stage.at,
        }
      }
    }
  },
}
