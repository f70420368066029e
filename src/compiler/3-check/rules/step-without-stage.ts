import { alignedProcesses, stepsLeftFor, stepsMeant } from '../aligned-processes.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stepWithoutStage: Rule = {
  id: 'step-without-stage',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const aligned of alignedProcesses(handbook)) {
      const { process, journey } = aligned
      const meant = stepsMeant(aligned)
      // Where a name can't be read, or no stage gives one, another rule has said so, and what is left over is unknown.
      const isOpen = process.stages.some((it) => it.buyersStep.length === 0 && isUnread('buyersStep', it.whole))
      if (isOpen || meant === 'unknown' || meant.size === 0) continue
      const asked = new Set([...stepsLeftFor(aligned).values()].flatMap((steps) => steps.slice(0, 1)))
      for (const step of journey.steps) {
        // `stage-without-step` asks whether it is the stage without one.
        if (meant.has(step) || asked.has(step)) continue
        yield {
          message: `No stage of the process ${quote(process.title)} serves the buyer’s step ${quote(step.title.text)}`,
          hint: `Add \`- **Buyer’s step:** ${step.title.text}\` to the stage in which we help with it. If we leave them alone there, a stage is missing.`,
          at: step.at,
          related: [{ message: 'the process that follows this journey', at: process.frontAt('journey') }],
        }
      }
    }
  },
}
