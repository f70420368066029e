import { type Between, rangeGaps } from '../arithmetic.ts'
import type { Range } from '../model/plan-values.ts'
import type { TerritoryPlan, Tier } from '../model/process-plans.ts'
import { english } from '../vocabulary/english.ts'
import { formatNumber } from './process-plans.ts'

const criteria = ['potential', 'ourShare', 'costToServe'] as const

/** Two tiers whose criteria don't fit each other, and by how much. */
export interface TierClash {
  /** The criterion's label: `Potential`. */
  readonly label: string
  readonly lower: { readonly tier: Tier; readonly range: Range }
  readonly upper: { readonly tier: Tier; readonly range: Range }
  /** What lies between, in words: `$8,000 to $10,000`. */
  readonly words: string
}

/** Where the numbers of tiers overlap, and where nothing covers what lies between them; criterion by criterion. */
export function tierClashes({ value }: TerritoryPlan): {
  readonly overlaps: readonly TierClash[]
  readonly gaps: readonly TierClash[]
} {
  const found = criteria.map((key) => {
    const ranged = value.tier.flatMap((tier) => {
      const range = tier.value[key]
      return range ? [{ tier, range }] : []
    })
    if (!ranged.every(({ range }) => areComparable(range, ranged[0]!.range))) return { overlaps: [], gaps: [] }
    const byId = new Map(ranged.map((it) => [it.tier.id, it]))
    const { overlaps, gaps } = rangeGaps(ranged.map(({ tier, range }) => ({ ...range, id: tier.id })))
    const clash = (between: Between): TierClash => {
      const lower = byId.get(between.lower)!
      const [from, to] = [between.from, between.to]
      const words =
        to === undefined
          ? `above ${amount(from, lower.range)}`
          : from === -Infinity
            ? `below ${amount(to, lower.range)}`
            : `${amount(from, lower.range)} to ${amount(to, lower.range)}`
      return { label: english.labels[key][0], lower, upper: byId.get(between.upper)!, words }
    }
    return { overlaps: overlaps.map(clash), gaps: gaps.map(clash) }
  })
  return { overlaps: found.flatMap((it) => it.overlaps), gaps: found.flatMap((it) => it.gaps) }
}

/** `$30k a year` and `$8k` are; `$30k a year` and `$2k a month` aren't, nor `$30k` and `40 %`. */
function areComparable(a: Range, b: Range): boolean {
  return a.measure === b.measure && (a.unit === b.unit || a.unit === '' || b.unit === '')
}

function amount(value: number, { measure }: Range): string {
  const number = formatNumber(value)
  if (measure === '%') return `${number} %`
  return measure === 'number' ? number : measure === 'USD' ? `$${number}` : `${measure} ${number}`
}
