import { type StageFigures, wayToWon } from './stage-figures.ts'

export type SlowestStage =
  { readonly known: 'measured'; readonly id: string; readonly days: number } | { readonly known: 'unknown' }

/**
 * The stage on the way to `won` that typically takes longest; the earlier one of two. Unknown while one of the times is,
 * for that one could be the slowest.
 */
export function slowestStage(stages: readonly StageFigures[]): SlowestStage {
  let slowest: SlowestStage = { known: 'unknown' }
  for (const { id, typicalDays: days } of wayToWon(stages) ?? []) {
    if (days === undefined) return { known: 'unknown' }
    if (slowest.known === 'unknown' || days > slowest.days) slowest = { known: 'measured', id, days }
  }
  return slowest
}
