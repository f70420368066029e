import { scorecardTotal, type ScoreScale } from './scorecard.ts'

/** What somebody gave one item of a scorecard. */
export interface GivenScore {
  /** Undefined where nobody knows. */
  readonly score: number | undefined
  /** What was seen, in words. */
  readonly evidence: string
}

export interface EvidencedScore {
  readonly total: number
  /** What each item counted as, in their order. */
  readonly counted: readonly number[]
  /** Items by their index whose score counts as the lowest because nothing stands behind it. */
  readonly withoutEvidence: readonly number[]
}

/**
 * The total of a scorecard where a score needs evidence: without it, and where nobody knows, an item counts as the lowest
 * score. Σ weight × score otherwise; source: domain.md, “Arithmetic”, scorecard.
 */
export function evidencedScore(scale: ScoreScale, given: readonly GivenScore[]): EvidencedScore {
  const withoutEvidence = given.flatMap(({ score, evidence }, index) =>
    score !== undefined && score > scale.lowest && evidence.trim() === '' ? [index] : [],
  )
  const scores = scale.weights.map((_, index) => (withoutEvidence.includes(index) ? undefined : given[index]?.score))
  return {
    total: scorecardTotal(scale, scores),
    counted: scores.map((score) => score ?? scale.lowest),
    withoutEvidence,
  }
}
