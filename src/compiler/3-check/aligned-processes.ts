import type { Handbook } from '../model/handbook.ts'
import type { Journey, Step } from '../model/journey.ts'
import type { Process, Stage } from '../model/process.ts'
import { nearestStage } from '../meaning/stage-name.ts'
import { servedSteps } from '../meaning/served-steps.ts'

/** A process and the buyer's journey it names. */
export interface Aligned {
  readonly process: Process
  readonly journey: Journey
}

/** The processes that name a journey which is there and has steps. */
export function alignedProcesses(handbook: Handbook): readonly Aligned[] {
  return handbook.all('process').flatMap((process) => {
    const [journey] = handbook.named(process, 'journey', 'journey')
    return journey && journey.steps.length > 0 ? { process, journey } : []
  })
}

/** The steps that a process serves. A misspelt name counts for the step it is nearest to; one near to none leaves it open. */
export function stepsMeant({ process, journey }: Aligned): ReadonlySet<Step> | 'unknown' {
  const meant = servedSteps(process, journey).map(({ step, name }) => step ?? nearestStage(journey.steps, name.value))
  return meant.includes(undefined) ? 'unknown' : new Set(meant.filter((step) => step !== undefined))
}

/**
 * For each stage that names no step: the steps nobody serves that lie between those of its neighbours. They are what the
 * stage was most likely meant for.
 */
export function stepsLeftFor({ process, journey }: Aligned): ReadonlyMap<Stage, readonly Step[]> {
  const served = servedSteps(process, journey).flatMap(({ stage, step }) =>
    step ? [{ place: process.stages.indexOf(stage), step: journey.steps.indexOf(step) }] : [],
  )
  const left = journey.steps.filter((_, index) => !served.some(({ step }) => step === index))
  return new Map(
    process.stages.flatMap((stage, place) => {
      if (stage.buyersStep.length > 0) return []
      const from = Math.max(-1, ...served.filter((it) => it.place < place).map(({ step }) => step))
      const to = Math.min(journey.steps.length, ...served.filter((it) => it.place > place).map(({ step }) => step))
      const between = journey.steps.slice(from + 1, to)
      return [[stage, left.filter((step) => between.includes(step))] as const]
    }),
  )
}
