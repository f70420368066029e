/** What a scorecard asks for: a weight for each item, and the scores one can give. */
export interface ScoreScale {
  /** One for each item, in their order. */
  readonly weights: readonly number[]
  readonly lowest: number
  readonly highest: number
}

/** A stretch of totals in whole points, both ends included. */
export interface Band {
  readonly from: number
  readonly to: number
}

/** What keeps bands from giving exactly one answer for every total. Places are indices into the bands as they stand. */
export type BandFault =
  | { readonly is: 'backwards' | 'outside'; readonly band: number }
  | { readonly is: 'overlap' | 'gap'; readonly band: number; readonly next: number }
  | { readonly is: 'starts late' | 'ends early'; readonly band: number }

/**
 * The total of a scorecard: Σ weight × score. A score nobody knows counts as the lowest one, because what isn't known
 * isn't a strength. Source: domain.md, “Arithmetic”, scorecard.
 */
export function scorecardTotal({ weights, lowest }: ScoreScale, scores: readonly (number | undefined)[]): number {
  return weights.reduce((total, weight, index) => total + weight * (scores[index] ?? lowest), 0)
}

/** The lowest and the highest total there can be: Σ weight × lowest and Σ weight × highest. */
export function scorecardRange({ weights, lowest, highest }: ScoreScale): Band {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return { from: sum * lowest, to: sum * highest }
}

/**
 * The band a total falls into, or undefined where it lies outside all of them. A total between two bands, as 59.5 is
 * between 0–59 and 60–79, hasn't reached the upper one yet.
 */
export function bandOf<B extends Band>(bands: readonly B[], total: number): B | undefined {
  const sorted = [...bands].sort((a, b) => a.from - b.from)
  const reached = sorted.filter(({ from }) => from <= total + tiny)
  const band = reached.at(-1)
  if (!band) return undefined
  const isLast = reached.length === sorted.length
  return isLast && total > band.to + tiny ? undefined : band
}

/** Everything that is wrong with bands over a range of totals, from the lowest band up. Bands are in whole points. */
export function bandFaults(bands: readonly Band[], range: Band): readonly BandFault[] {
  const backwards = bands.flatMap(({ from, to }, band) => (from > to ? [{ is: 'backwards' as const, band }] : []))
  // Ends that stand the wrong way round say nothing about what lies between bands.
  if (backwards.length > 0 || bands.length === 0) return backwards
  const sorted = bands.map((band, index) => ({ ...band, index })).sort((a, b) => a.from - b.from || a.to - b.to)
  const first = sorted[0]!
  const last = sorted.reduce((furthest, band) => (band.to > furthest.to ? band : furthest))
  const between = sorted.slice(1).flatMap((next, place): BandFault[] => {
    const band = sorted[place]!
    const places = { band: band.index, next: next.index }
    if (next.from <= band.to + tiny) return [{ is: 'overlap', ...places }]
    return next.from - band.to > 1 + tiny ? [{ is: 'gap', ...places }] : []
  })
  const outside = sorted.flatMap(({ from, to, index }): BandFault[] =>
    from < range.from - tiny || to > range.to + tiny ? [{ is: 'outside', band: index }] : [],
  )
  return [
    ...(first.from > range.from + tiny ? [{ is: 'starts late' as const, band: first.index }] : []),
    ...between,
    ...(last.to < range.to - tiny ? [{ is: 'ends early' as const, band: last.index }] : []),
    ...outside,
  ]
}

/** Sums of decimals are off by less than this. */
const tiny = 1e-9
