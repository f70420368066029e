import { dealFlow, hasLostWay } from '../deal-flow.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stageUnreachable: Rule = {
  id: 'stage-unreachable',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      if (hasLostWay(process)) continue
      const { reached } = dealFlow(process)
      for (const [index, stage] of process.stages.entries()) {
        if (reached.has(stage)) continue
        const before = process.stages[index - 1]
        const jump = before?.gate?.value.ifYes
        yield {
          message: `No way leads to the stage ${quote(stage.title.text)}: no “yes”, no “back to” and no entry`,
          hint: `Let a gate lead here with ${quote(`- **If yes:** ${stage.title.text}`)}, or say how deals come in with \`- **Entry:** …\`, or remove the stage.`,
          at: stage.at,
          related: before && jump ? [{ message: 'the gate before it leads past it', at: jump.at }] : [],
        }
      }
    }
  },
}
