import type { GateYes } from '../model/amounts.ts'
import type { Process, Stage } from '../model/process.ts'
import { findStage } from '../meaning/stage-name.ts'

/** Where the deals of a process can get to. */
export interface DealFlow {
  /** Stages that a deal can reach from the first stage or from an entry, before the order or after it. */
  readonly reached: ReadonlySet<Stage>
  /** All stages but those that are only reached after the order. */
  readonly beforeOrder: readonly Stage[]
}

export function dealFlow(process: Process): DealFlow {
  const starts = process.stages.filter((stage, index) => index === 0 || stage.entry.length > 0)
  const reached = follow(starts, (stage) => waysOut(process, stage, true))
  const open = follow(starts, (stage) => waysOut(process, stage, false))
  return { reached, beforeOrder: process.stages.filter((stage) => open.has(stage) || !reached.has(stage)) }
}

/**
 * Gates that win a deal which an earlier gate has won, on the way that begins at the first stage: the second of each two.
 */
export function wonAgain({ stages }: Process): readonly { readonly first: GateYes; readonly second: GateYes }[] {
  const wins: GateYes[] = []
  const way = new Set<Stage>()
  for (let stage = stages[0]; stage && !way.has(stage);) {
    way.add(stage)
    const yes: GateYes | undefined = stage.gate?.value.ifYes
    if (yes?.leads === 'won') wins.push(yes)
    stage = yes?.leads === 'stage' ? findStage(stages, yes.stage.text) : stages[stages.indexOf(stage) + 1]
  }
  return wins.slice(1).map((second) => ({ first: wins[0]!, second }))
}

/** Does a “yes” name a stage that isn't there, or the one it ends? Where it leads is unknown then. */
export function hasLostWay({ stages }: Process): boolean {
  return stages.some((stage) => {
    const yes = stage.gate?.value.ifYes
    if (yes?.leads !== 'stage') return false
    const next = findStage(stages, yes.stage.text)
    return next === undefined || next === stage
  })
}

function follow(starts: readonly Stage[], ways: (stage: Stage) => readonly Stage[]): ReadonlySet<Stage> {
  const reached = new Set(starts)
  // A set's iterator also visits what is added on the way.
  for (const stage of reached) for (const next of ways(stage)) reached.add(next)
  return reached
}

function waysOut(process: Process, stage: Stage, beyondOrder: boolean): readonly Stage[] {
  const { ifYes, ifNo, ifNotYet } = stage.gate?.value ?? {}
  const backs = [ifNo, ifNotYet].map((way) =>
    way?.leads === 'back' ? findStage(process.stages, way.stage.text) : undefined,
  )
  const yes =
    ifYes?.leads === 'stage'
      ? findStage(process.stages, ifYes.stage.text)
      : ifYes?.leads === 'won' && !beyondOrder
        ? undefined
        : process.stages[process.stages.indexOf(stage) + 1]
  return [yes, ...backs].filter((next) => next !== undefined)
}
