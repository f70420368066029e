import { type StageFigures, wayToWon } from './stage-figures.ts'

export type SlowestStage =
  { readonly known: 'measured'; readonly id: string; readonly days: number } | { readonly known: 'unknown' }

/**
 * The stage that typically takes longest, in calendar days; the earlier one of two. Looks at the way to `won`, or at the
 * stages of `way`. Unknown while one of the times is, for that one could be the slowest.
 */
export function slowestStage(
  stages: readonly StageFigures[],
  way: readonly StageFigures[] | undefined = wayToWon(stages),
): SlowestStage {
  let slowest: SlowestStage = { known: 'unknown' }
  for (const { id, typicalDays: days } of way ?? []) {
    if (days === undefined) return { known: 'unknown' }
    if (slowest.known === 'unknown' || days > slowest.days) slowest = { known: 'measured', id, days }
  }
  return slowest
}
