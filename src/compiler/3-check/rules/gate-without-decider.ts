import { allGates } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const gateWithoutDecider: Rule = {
  id: 'gate-without-decider',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { stage, gate } of allGates(handbook)) {
      if (gate.value.decides || isUnread('decides', gate.whole)) continue
      yield {
        message: `The gate of ${quote(stage.title.text)} doesn’t say who decides`,
        hint: 'Add one role: `- **Decides:** Sales manager`, or with a threshold `- **Decides:** Sales manager; above $250k Head of sales`.',
        at: gate.at,
      }
    }
  },
}
