import { type Band, type EvidencedScore, evidencedScore, type ScoreScale } from '../../compiler/arithmetic.ts'
import { type Kept, valueOf } from '../keep/kept.ts'

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

/** Under which keys a scoring holds an item’s score, and what was seen of it. */
export const keyOf = {
  score: (item: string) => `score:${item}`,
  evidence: (item: string) => `evidence:${item}`,
}

/** What a scoring adds up to on its card. A score that the card doesn’t give any more is not known. */
export function scoreOf(scoring: Kept, card: Card): EvidencedScore {
  return evidencedScore(
    card,
    card.items.map(({ id }) => {
      const score = parseFloat(valueOf(scoring, keyOf.score(id)))
      const isGiven = score >= card.lowest && score <= card.highest
      return { score: isGiven ? score : undefined, evidence: valueOf(scoring, keyOf.evidence(id)) }
    }),
  )
}
