import { alignedProcesses, stepsLeftFor } from '../aligned-processes.ts'
import { quote, snippet } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stageWithoutStep: Rule = {
  id: 'stage-without-step',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const aligned of alignedProcesses(handbook)) {
      const { process, journey } = aligned
      const left = stepsLeftFor(aligned)
      for (const stage of process.stages) {
        if (stage.buyersStep.length > 0 || isUnread('buyersStep', stage.whole)) continue
        const [step] = left.get(stage) ?? []
        yield {
          message: `The stage ${quote(stage.title.text)} serves no step of the buyer’s journey ${quote(journey.title)}`,
          hint: step
            ? `No stage serves ${quote(step.title.text)} yet: is it this one? Then add ${snippet(`- **Buyer’s step:** ${step.title.text}`)}.`
            : 'Say which step of theirs it helps with: `- **Buyer’s step:** …`. If none needs it, the stage is there for us alone: remove it, or add to the journey what they do.',
          at: stage.at,
          related: [
            { message: 'the journey this process names', at: process.frontAt('journey') },
            ...(step ? [{ message: 'the step', at: step.at }] : []),
          ],
        }
      }
    }
  },
}
