import { type Band, type EvidencedScore, evidencedScore, type ScoreScale } from '../../compiler/arithmetic.ts'
import type { Scoring } from './scorings.ts'

/** A scorecard as a page hands it over. */
export interface Card extends ScoreScale {
  readonly id: string
  readonly title: string
  readonly items: readonly { readonly id: string; readonly title: string }[]
  readonly bands: readonly (Band & { readonly text: string })[]
  readonly range: Band
}

/** The scorecards that a page hands over with `data-cards`. */
export function cardsOf(root: HTMLElement): readonly Card[] {
  return JSON.parse(root.dataset['cards'] ?? '[]') as readonly Card[]
}

/** What a scoring adds up to on its card. */
export function scoreOf({ scores, evidence }: Scoring, card: Card): EvidencedScore {
  return evidencedScore(
    card,
    card.items.map(({ id }) => ({ score: scores[id] ? Number(scores[id]) : undefined, evidence: evidence[id] ?? '' })),
  )
}
