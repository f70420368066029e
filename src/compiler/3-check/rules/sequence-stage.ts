import type { Process } from '../../model/process.ts'
import { findStage, nearestStage } from '../../meaning/stage-name.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const sequenceStage: Rule = {
  id: 'sequence-stage',
  severity: 'error',
  topic: 'sequences',
  *check(handbook) {
    for (const sequence of handbook.all('sequence')) {
      const [process] = handbook.named(sequence, 'process', 'process')
      for (const { value, at } of process ? sequence.serves : []) {
        if (!process || findStage(process.stages, value)) continue
        yield {
          message: `This sequence serves ${quote(value)}, which is no stage of the process ${quote(process.title)}`,
          hint: hintFor(process, value),
          at,
          related: [{ message: 'the process it names', at: sequence.frontAt('process') }],
        }
      }
    }
  },
}

function hintFor({ stages }: Process, name: string): string {
  const near = nearestStage(stages, name)
  if (near) return didYouMean([near.title.text])!
  return `Name one of its stages: ${quoteEach(stages.slice(0, 9).map((stage) => stage.title.text))}.`
}
