import type { StageName } from '../../model/amounts.ts'
import type { Process, Stage } from '../../model/process.ts'
import { nearest } from '../../meaning/nearest.ts'
import { findStage } from '../../meaning/stage-name.ts'
import { type Mend, writeOneOf } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { hintToWrite, mendsToWrite, stageToWrite } from '../mends/stage-to-write.ts'

export const unknownStage: Rule = {
  id: 'unknown-stage',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      for (const { answeredIn } of process.planningQuestions?.value.questions ?? []) {
        if (!answeredIn || findStage(process.stages, answeredIn.value)) continue
        const name = { text: answeredIn.value, at: answeredIn.at }
        yield {
          message: `A planning question is answered in ${quote(name.text)}, which is no stage of this process`,
          hint: hintFor(process, name),
          at: name.at,
          mends: mendsFor(process, name),
        }
      }
      const named = [...process.stages.flatMap(stagesNamed), ...stagesInPlan(process)]
      for (const { name, label } of named) {
        if (findStage(process.stages, name.text)) continue
        yield {
          message: `${quote(label)} names the stage ${quote(name.text)}, which this process doesn’t have`,
          ...(label === 'If yes' && nearest(name.text, ['won'], 1).length > 0
            ? { hint: 'Did you mean `won`?', mends: writeOneOf(['won'], name.at, name.text) }
            : { hint: hintFor(process, name), mends: mendsFor(process, name) }),
          at: name.at,
        }
      }
    }
  },
}

function stagesNamed({ gate }: Stage): readonly { name: StageName; label: string }[] {
  const { ifYes, ifNo, ifNotYet } = gate?.value ?? {}
  return [
    ...(ifYes?.leads === 'stage' ? [{ name: ifYes.stage, label: 'If yes' }] : []),
    ...(ifNo?.leads === 'back' ? [{ name: ifNo.stage, label: 'If no' }] : []),
    ...(ifNotYet?.leads === 'back' ? [{ name: ifNotYet.stage, label: 'If not yet' }] : []),
  ]
}

/** By which stage the steps of a mutual plan are due. */
function stagesInPlan({ mutualPlan }: Process): readonly { name: StageName; label: string }[] {
  return (mutualPlan?.value.rows ?? []).flatMap(({ planBy }) => (planBy ? [{ name: planBy.stage, label: 'By' }] : []))
}

function hintFor(process: Process, name: StageName): string {
  const stage = stageToWrite([process], name.text)
  if (stage) return hintToWrite(stage)
  return `Name one of its stages: ${quoteEach(process.stages.slice(0, 9).map(({ title }) => title.text))}.`
}

function mendsFor(process: Process, { text, at }: StageName): Mend[] {
  const stage = stageToWrite([process], text)
  return stage ? mendsToWrite(stage, at, text) : []
}
