import { allGates } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const gateWithoutNo: Rule = {
  id: 'gate-without-no',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { stage, gate } of allGates(handbook)) {
      if (gate.value.ifNo || isUnread('ifNo', gate.whole)) continue
      yield {
        message: `The gate of ${quote(stage.title.text)} doesn’t say what happens on a “no”`,
        hint: 'Add one of `- **If no:** stop`, `- **If no:** nurture, look again in 6 months` or `- **If no:** back to` and the name of a stage.',
        at: gate.at,
      }
    }
  },
}
