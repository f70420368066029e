import { findStage, nearestStage } from '../../stage-name.ts'
import { listNames } from '../list-names.ts'
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
          message: `Unknown stage \`${title.text}\`: the process \`${process.title}\` has no stage of this name.`,
          hint:
            near === undefined
              ? `Use the name of one of its stages: ${listNames(process.stages.map((stage) => stage.title.text))}.`
              : `Did you mean \`${near}\`?`,
          at,
          related: [{ message: `The process whose stages the playbook follows`, at: playbook.frontAt('process') }],
        }
      }
    }
  },
}
