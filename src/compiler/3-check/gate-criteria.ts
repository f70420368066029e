import type { Criterion } from '../model/gate-values.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Gate, Stage } from '../model/process.ts'

/** A gate and the stage it ends. */
export interface StageGate {
  readonly stage: Stage
  readonly gate: Gate
}

/** The gates of all processes. */
export function allGates(handbook: Handbook): readonly StageGate[] {
  const stages = handbook.all('process').flatMap((process) => process.stages)
  return stages.flatMap((stage) => (stage.gate ? [{ stage, gate: stage.gate }] : []))
}

/** What must be true before a gate opens, deal killers first. */
export function criteriaOf({ value }: Gate): readonly Criterion[] {
  return [...value.dealKiller, ...value.must, ...value.alsoMust]
}

/** The exit criteria of all gates. */
export function allCriteria(handbook: Handbook): readonly Criterion[] {
  return allGates(handbook).flatMap(({ gate }) => criteriaOf(gate))
}
