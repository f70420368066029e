import type { Journey } from '../../model/journey.ts'
import { nearestStage } from '../../meaning/stage-name.ts'
import { servedSteps } from '../../meaning/served-steps.ts'
import { alignedProcesses } from '../aligned-processes.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const unknownStep: Rule = {
  id: 'unknown-step',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { process, journey } of alignedProcesses(handbook)) {
      for (const { name, step } of servedSteps(process, journey)) {
        if (step) continue
        yield {
          message: `The buyer’s journey ${quote(journey.title)} has no step ${quote(name.value)}`,
          hint: hintFor(journey, name.value),
          at: name.at,
          mends: writeOneOf(titlesNear(journey, name.value), name.at, name.value),
          related: [{ message: 'the journey this process names', at: process.frontAt('journey') }],
        }
      }
    }
    for (const process of handbook.all('process')) {
      if (process.front.journey === undefined) yield* withoutJourney(process.stages.flatMap((it) => it.buyersStep)[0])
    }
  },
}

function* withoutJourney(first: { readonly value: string; readonly at: Report['at'] } | undefined): Iterable<Report> {
  if (!first) return
  yield {
    message: `The stage serves the buyer’s step ${quote(first.value)}, but the process doesn’t say which journey it belongs to`,
    hint: 'Name the journey in the front matter: `journey: how-they-buy-a-line`, the name of a file in `content/journeys/`.',
    at: first.at,
  }
}

function hintFor({ steps }: Journey, name: string): string {
  const near = nearestStage(steps, name)
  if (near) return `Did you mean ${quote(near.title.text)}?`
  return `Name one of its steps: ${quoteEach(steps.slice(0, 12).map((step) => step.title.text))}.`
}

function titlesNear({ steps }: Journey, name: string): readonly string[] {
  const near = nearestStage(steps, name)
  return near ? [near.title.text] : []
}
