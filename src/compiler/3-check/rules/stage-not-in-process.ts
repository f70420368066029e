import { findStage, nearestStage } from '../../stage-name.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stageNotInProcess: Rule = {
  id: 'stage-not-in-process',
  severity: 'error',
  topic: 'playbooks',
  *check(handbook) {
    for (const playbook of handbook.all('playbook')) {
      const [process] = handbook.named(playbook, 'process', 'process')
      for (const { title, at } of process ? playbook.stages : []) {
        if (!process || findStage(process.stages, title.text)) continue
        const near = nearestStage(process.stages, title.text)
        yield {
          message: `Unknown stage ${quote(title.text)}: the process ${quote(process.title)} has no stage of this name`,
          hint:
            near === undefined
              ? `Use the name of one of its stages: ${quoteEach(process.stages.slice(0, 9).map((stage) => stage.title.text))}.`
              : `Did you mean ${quote(near.title.text)}?`,
          at,
          related: [{ message: 'the process it follows', at: playbook.frontAt('process') }],
        }
      }
    }
  },
}
