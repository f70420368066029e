import { type Figure, sum, unknown } from './figure.ts'
import { type StageFigures, timeOf, wayToWon } from './stage-figures.ts'

/**
 * The typical length of a won deal in calendar days: the sum of the typical times from the first stage up to `won`.
 * Unknown where one time is, or where the process never wins.
 */
export function cycleDays(stages: readonly StageFigures[]): Figure {
  const way = wayToWon(stages)
  return way ? sum(way.map(timeOf)) : unknown
}
