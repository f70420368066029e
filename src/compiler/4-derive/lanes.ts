import type { Handbook } from '../model/handbook.ts'
import type { Journey, Step } from '../model/journey.ts'
import type { Process, Stage } from '../model/process.ts'
import { servedSteps } from '../meaning/served-steps.ts'

/** The buyer's steps and the selling stages of a process side by side. */
export interface Lanes {
  readonly journey: Journey
  readonly rows: readonly LaneRow[]
}

/** Steps and the stages that serve them. One side is empty where the other stands alone. */
export interface LaneRow {
  readonly steps: readonly Step[]
  readonly stages: readonly Stage[]
}

/** The journey that a process is aligned to. */
function journeyOf(handbook: Handbook, process: Process): Journey | undefined {
  return handbook.named(process, 'journey', 'journey')[0]
}

/** The processes aligned to a journey, in the handbook's order. */
export function processesOfJourney(handbook: Handbook, journey: Journey): readonly Process[] {
  return handbook.all('process').filter((process) => journeyOf(handbook, process) === journey)
}

/** Undefined where a process names no journey, or one without steps. */
export function lanesOf(handbook: Handbook, process: Process): Lanes | undefined {
  const journey = journeyOf(handbook, process)
  return journey && journey.steps.length > 0 ? { journey, rows: alignLanes(process, journey) } : undefined
}

/**
 * What belongs together in one row: a step with all stages that serve it, these with all steps they serve, and so on.
 * Rows come in the order of their first step; a stage that serves none stands behind the stage before it.
 */
export function alignLanes(process: Process, journey: Journey): readonly LaneRow[] {
  const pairs = servedSteps(process, journey).flatMap(({ stage, step }) => (step ? [{ stage, step }] : []))
  const left = new Set<Step>(journey.steps)
  const rows: LaneRow[] = []
  for (const first of journey.steps) {
    if (!left.has(first)) continue
    const steps = new Set([first])
    const stages = new Set<Stage>()
    // A set's iterator also visits what is added on the way.
    for (const step of steps) {
      left.delete(step)
      for (const pair of pairs.filter((it) => it.step === step)) {
        stages.add(pair.stage)
        for (const other of pairs.filter((it) => it.stage === pair.stage)) steps.add(other.step)
      }
    }
    rows.push({ steps: inOrder(journey.steps, steps), stages: inOrder(process.stages, stages) })
  }
  return withAlone(process, rows)
}

function inOrder<T>(all: readonly T[], some: ReadonlySet<T>): readonly T[] {
  return all.filter((it) => some.has(it))
}

function withAlone({ stages }: Process, rows: LaneRow[]): readonly LaneRow[] {
  for (const [index, stage] of stages.entries()) {
    if (rows.some((row) => row.stages.includes(stage))) continue
    const before = stages[index - 1]
    const place = before ? rows.findIndex((row) => row.stages.includes(before)) + 1 : 0
    rows.splice(place, 0, { steps: [], stages: [stage] })
  }
  return rows
}
