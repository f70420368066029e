import { meantStages } from '../meant-stages.ts'
import { writeOneOf } from '../mend.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stageNotInProcess: Rule = {
  id: 'stage-not-in-process',
  severity: 'error',
  topic: 'playbooks',
  *check(handbook) {
    for (const playbook of handbook.all('playbook')) {
      const [process] = handbook.named(playbook, 'process', 'process')
      if (!process) continue
      const { named, guessed } = meantStages(playbook, process)
      if (named.size === playbook.stages.length) continue
      for (const section of playbook.stages) {
        const { title, at } = section
        if (named.has(section)) continue
        const near = guessed.get(section)
        yield {
          message: `Unknown stage ${quote(title.text)}: the process ${quote(process.title)} has no stage of this name`,
          hint:
            near === undefined
              ? `Use the name of one of its stages: ${quoteEach(process.stages.slice(0, 9).map((stage) => stage.title.text))}.`
              : `Did you mean ${quote(near.title.text)}?`,
          at,
          mends: writeOneOf(near === undefined ? [] : [near.title.text], at, title.text),
          related: [{ message: 'the process it follows', at: playbook.frontAt('process') }],
        }
      }
    }
  },
}
