/** From one number to another; open to one side where that end is undefined. */
export interface NumberRange {
  readonly id: string
  readonly min: number | undefined
  readonly max: number | undefined
}

/** A stretch of numbers and the two ranges it concerns, the lower one first. */
export interface Between {
  readonly lower: string
  readonly upper: string
  readonly from: number
  /** Undefined where it has no end. */
  readonly to: number | undefined
}

/**
 * Where ranges overlap, and what lies between two of them and in none. Two that meet in one number do neither: `8 to 30`
 * and `over 30` fit. What is below the lowest or above the highest is in none of them and isn't told.
 */
export function rangeGaps(ranges: readonly NumberRange[]): {
  readonly overlaps: readonly Between[]
  readonly gaps: readonly Between[]
} {
  const sorted = [...ranges].sort((a, b) => lowEnd(a) - lowEnd(b) || highEnd(a) - highEnd(b))
  const overlaps: Between[] = []
  const gaps: Between[] = []
  let highest: NumberRange | undefined
  for (const range of sorted) {
    if (highest) {
      const [end, start] = [highEnd(highest), lowEnd(range)]
      const isInside = highEnd(range) < end
      const to = isInside ? highEnd(range) : end
      const from = Math.max(start, lowEnd(highest))
      if (start < end && from < to)
        overlaps.push({ lower: highest.id, upper: range.id, from, to: to === Infinity ? undefined : to })
      if (start > end) gaps.push({ lower: highest.id, upper: range.id, from: end, to: start })
      if (isInside) continue
    }
    highest = range
  }
  return { overlaps, gaps }
}

function lowEnd({ min }: NumberRange): number {
  return min ?? -Infinity
}

function highEnd({ max }: NumberRange): number {
  return max ?? Infinity
}
