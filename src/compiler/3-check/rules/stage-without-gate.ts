import { dealFlow } from '../deal-flow.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

export const stageWithoutGate: Rule = {
  id: 'stage-without-gate',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    for (const process of handbook.all('process').filter((it) => it.front.type === 'opportunity')) {
      const beforeOrder = new Set(dealFlow(process).beforeOrder)
      for (const stage of process.stages) {
        if (stage.gate || (stage.doneWhen && !beforeOrder.has(stage))) continue
        if (isUnread('gate', stage.whole)) continue
        const question = stage.doneWhen ? 'Turn `### Done when` into a gate' : 'Add a gate at the end of the stage'
        yield {
          message: `The stage ${quote(stage.title.text)} ends without a gate, so nothing says when a deal may move on`,
          hint: `${question}: \`### Gate: Do we pursue this?\`, and below it \`- **Decides:** …\`, \`- **If no:** …\` and a \`- **Must:** …\` for each thing that must be true.`,
          at: stage.at,
        }
      }
    }
  },
}
