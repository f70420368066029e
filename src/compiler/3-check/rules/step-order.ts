import { servedSteps } from '../../meaning/served-steps.ts'
import { alignedProcesses } from '../aligned-processes.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const stepOrder: Rule = {
  id: 'step-order',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { process, journey } of alignedProcesses(handbook)) {
      const served = servedSteps(process, journey).flatMap(({ stage, name, step }) =>
        step ? [{ stage, name, step, place: journey.steps.indexOf(step) }] : [],
      )
      // A stage counts by the first step it serves: it may go on into steps that the next stage begins with.
      const firsts = process.stages.flatMap((stage) => {
        const own = served.filter((it) => it.stage === stage).sort((a, b) => a.place - b.place)
        return own.slice(0, 1)
      })
      for (const [index, first] of firsts.entries()) {
        const before = firsts[index - 1]
        if (!before || before.place <= first.place) continue
        yield {
          message: `The stage ${quote(first.stage.title.text)} serves the step ${quote(first.step.title.text)}, which the buyer takes before ${quote(before.step.title.text)}, the step of the stage before it`,
          hint: 'Put the stages, or the steps of the journey, in the order in which the buyer takes them.',
          at: first.name.at,
          related: [
            { message: 'the stage before it', at: before.name.at },
            { message: 'where the journey has the earlier step', at: first.step.at },
          ],
        }
      }
    }
  },
}
