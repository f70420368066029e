import { hasLostWay } from '../deal-flow.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

export const processWithoutWin: Rule = {
  id: 'process-without-win',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    for (const process of handbook.all('process').filter((it) => it.front.type === 'opportunity')) {
      const gates = process.stages.map((stage) => stage.gate).filter((gate) => gate !== undefined)
      if (gates.some((gate) => gate.value.ifYes?.leads === 'won') || hasLostWay(process)) continue
      if (process.stages.some((stage) => isUnread('gate', stage.whole))) continue
      yield {
        message: 'No gate of this process wins the deal, so cycle and win probability can’t be worked out',
        hint: 'Add `- **If yes:** won` to the gate at which the buyer has ordered. Stages may follow it.',
        at: gates.at(-1)?.at ?? process.frontAt('type'),
      }
    }
  },
}
