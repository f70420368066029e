import { scaleOf } from '../4-derive/coaching-view.ts'
import type { Coaching, Scorecard } from '../model/coaching.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Section } from '../model/shape.ts'

/** A scorecard and the page it stands on. */
export interface PlacedScorecard {
  readonly page: Coaching
  readonly section: Section<Scorecard>
  readonly card: Scorecard
}

/** Every scorecard of the root. */
export function scorecards(handbook: Handbook): readonly PlacedScorecard[] {
  return handbook
    .all('coaching')
    .flatMap((page) => (page.scorecard ? [{ page, section: page.scorecard, card: page.scorecard.value }] : []))
}

/** Can totals be worked out? Not while a score or a weight is absurd or missing: another rule speaks of that. */
export function isCountable(card: Scorecard): boolean {
  const scale = scaleOf(card)
  return scale !== undefined && scale.lowest >= 0 && scale.highest > scale.lowest && scale.weights.every((it) => it > 0)
}

/** Do some items have a weight and others none? */
export function isHalfWeighted({ items }: Scorecard): boolean {
  return items.some(({ weight }) => weight) && items.some(({ weight }) => !weight)
}

/** What the weights add up to, without the dust that decimals leave. */
export function sumOfWeights({ items }: Scorecard): number {
  return Math.round(items.reduce((sum, { weight }) => sum + (weight?.amount ?? 1), 0) * 1e6) / 1e6
}
