import { meantStages } from '../meant-stages.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { hintToWrite, mendsToWrite, renamedStage } from '../mends/stage-to-write.ts'

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
        const meant = guessed.get(section)
        const stage = meant && {
          title: meant.title.text,
          isSure: renamedStage(process, title.text) === meant,
        }
        yield {
          message: `Unknown stage ${quote(title.text)}: the process ${quote(process.title)} has no stage of this name`,
          hint:
            stage === undefined
              ? `Use the name of one of its stages: ${quoteEach(process.stages.slice(0, 9).map((it) => it.title.text))}.`
              : hintToWrite(stage),
          at,
          mends: stage === undefined ? [] : mendsToWrite(stage, at, title.text),
          related: [{ message: 'the process it follows', at: playbook.frontAt('process') }],
        }
      }
    }
  },
}
