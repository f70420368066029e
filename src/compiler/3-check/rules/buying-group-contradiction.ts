import type { Persona } from '../../model/persona.ts'
import type { Reference } from '../../model/reference.ts'
import { servedSteps } from '../../meaning/served-steps.ts'
import { alignedProcesses } from '../aligned-processes.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const buyingGroupContradiction: Rule = {
  id: 'buying-group-contradiction',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const persona = (name: Reference): Persona | undefined => handbook.target(name, 'persona')
    for (const { process, journey } of alignedProcesses(handbook)) {
      const served = servedSteps(process, journey)
      for (const step of journey.steps) {
        const stages = served.filter((it) => it.step === step).map(({ stage }) => stage)
        const groups = stages.flatMap((stage) => stage.buyers)
        for (const name of groups.length > 0 ? step.buyers : []) {
          const buyer = persona(name)
          if (!buyer || groups.some((other) => persona(other) === buyer)) continue
          yield {
            message: `${quote(buyer.title)} takes part in the buyer’s step ${quote(step.title.text)}, but in none of the stages that serve it: ${quoteEach(stages.map((stage) => stage.title.text))}`,
            hint: `Add ${quote(buyer.title)} to \`Buyers\` of the stage, or take the name out of the step.`,
            at: name.at,
            related: stages
              .flatMap(({ buyers }) => buyers.slice(0, 1))
              .map(({ at }) => ({ message: 'the buying group of the stage', at })),
          }
        }
      }
      const known = new Set(journey.steps.flatMap((step) => step.buyers.flatMap((name) => persona(name) ?? [])))
      if (known.size === 0) continue
      const strangers = process.stages.flatMap((stage) => stage.buyers.map((name) => ({ stage, name })))
      for (const { stage, name } of strangers) {
        const buyer = persona(name)
        if (!buyer || known.has(buyer)) continue
        yield {
          message: `${quote(buyer.title)} is in the buying group of the stage ${quote(stage.title.text)}, but takes part in no step of the journey ${quote(journey.title)}`,
          hint: `Add ${quote(buyer.title)} to \`Buyers\` of the step they take part in, or take the name out of the stage.`,
          at: name.at,
          related: [{ message: 'the journey this process names', at: process.frontAt('journey') }],
          sameAs: `${journey.id} ${process.id} ${buyer.id}`,
        }
      }
    }
  },
}
