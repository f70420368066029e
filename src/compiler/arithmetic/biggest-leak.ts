import { type StageFigures, wayToWon } from './stage-figures.ts'

export type Leak =
  | {
      readonly known: 'measured' | 'estimate'
      readonly id: string
      /** The share (0–1) of deals in this stage that don't move on. */
      readonly lostShare: number
    }
  | { readonly known: 'unknown' }

/**
 * The stage on the way to `won` that loses the largest share of what enters it; the earlier one of two. It is also where
 * one more percentage point is worth most (see `pointValues`). Unknown while one of the conversions is, for that one
 * could be the biggest leak; an estimate where any of them is one.
 */
export function biggestLeak(stages: readonly StageFigures[]): Leak {
  const way = wayToWon(stages) ?? []
  const known = way.some(({ conversion }) => conversion.known === 'estimate') ? 'estimate' : 'measured'
  let leak: Leak = { known: 'unknown' }
  for (const { id, conversion } of way) {
    if (conversion.known === 'unknown') return { known: 'unknown' }
    const lostShare = 1 - conversion.share
    if (leak.known === 'unknown' || lostShare > leak.lostShare) leak = { known, id, lostShare }
  }
  return leak
}
