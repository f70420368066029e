import type { Journey, Step } from '../model/journey.ts'
import type { Sourced } from '../model/position.ts'
import type { Process, Stage } from '../model/process.ts'
import { findStage } from './stage-name.ts'

/** A buyer's step as a stage names it, and the step of the journey that it means. */
export interface ServedStep {
  readonly stage: Stage
  readonly name: Sourced<string>
  /** Undefined where the journey has no step of this name. */
  readonly step: Step | undefined
}

/** What each stage says about the buyer's steps it serves, in the order of the source. */
export function servedSteps(process: Process, journey: Journey): readonly ServedStep[] {
  return process.stages.flatMap((stage) =>
    stage.buyersStep.map((name) => ({ stage, name, step: findStage(journey.steps, name.value) })),
  )
}
