import { type Figure, product } from './figure.ts'
import { conversionOf, type StageFigures, wayToWon } from './stage-figures.ts'

/**
 * The share (0–1) of deals entering the first stage that reach each stage on the way to `won`: the product of the
 * conversions before it. The first stage has all of them; it never rises. Stages off that way have none.
 */
export function sharesReaching(stages: readonly StageFigures[]): ReadonlyMap<string, Figure> {
  const shares = new Map<string, Figure>()
  let share: Figure = { known: 'measured', value: 1 }
  for (const stage of wayToWon(stages) ?? []) {
    shares.set(stage.id, share)
    share = product([share, conversionOf(stage)])
  }
  return shares
}
