import { type Figure, sum, unknown } from './figure.ts'
import { type StageFigures, timeOf } from './stage-figures.ts'

/**
 * How long a process takes once round, in calendar days: the sum of the typical times of all its stages, for processes
 * that win nothing (account, territory, call). Unknown where one time is, or where there is no stage.
 */
export function roundDays(stages: readonly StageFigures[]): Figure {
  return stages.length === 0 ? unknown : sum(stages.map(timeOf))
}
