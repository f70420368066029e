import type { Process } from '../../model/process.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { hintToWrite, mendsInList, stageToWrite } from '../mends/stage-to-write.ts'

export const sequenceStage: Rule = {
  id: 'sequence-stage',
  severity: 'error',
  topic: 'sequences',
  *check(handbook) {
    for (const sequence of handbook.all('sequence')) {
      const [process] = handbook.named(sequence, 'process', 'process')
      for (const { value, at } of process ? sequence.serves : []) {
        if (!process || findStage(process.stages, value)) continue
        const stage = stageToWrite([process], value)
        yield {
          message: `This sequence serves ${quote(value)}, which is no stage of the process ${quote(process.title)}`,
          hint: stage ? hintToWrite(stage) : `Name one of its stages: ${choiceOf(process)}.`,
          at,
          mends: stage ? mendsInList(stage, at, value) : [],
          related: [{ message: 'the process it names', at: sequence.frontAt('process') }],
        }
      }
    }
  },
}

function choiceOf({ stages }: Process): string {
  return quoteEach(stages.slice(0, 9).map((stage) => stage.title.text))
}
