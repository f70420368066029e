import { followingStage, type StageFigures } from './stage-figures.ts'

/** When a stage begins and ends, in calendar days from the start of the first one. */
export interface StageDays {
  readonly start: number
  readonly end: number
  /** Does its “yes” win the deal? Stages after it are worked after the order. */
  readonly wins: boolean
}

/**
 * The typical days of each stage on the way of a deal: from the first stage along each “yes”, and on past the order to
 * the stages that follow it. Stages off that way, and those behind one whose time isn't known, have none.
 */
export function stageDays(stages: readonly StageFigures[]): ReadonlyMap<string, StageDays> {
  const after = followingStage(stages)
  const days = new Map<string, StageDays>()
  let start = 0
  for (let stage = stages[0]; stage && !days.has(stage.id);) {
    if (stage.typicalDays === undefined) break
    const end = start + stage.typicalDays
    days.set(stage.id, { start, end, wins: stage.yes === 'won' })
    start = end
    stage = stage.yes === 'won' ? stages[stages.indexOf(stage) + 1] : after(stage)
  }
  return days
}
