import { onceFor } from '../../meaning/once-for.ts'
import { pricingOf } from '../../meaning/discount-limit.ts'
import { idealCustomerOf } from '../../meaning/ideal-customer.ts'
import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { discountsDecidedAlone } from './discounts-decided-alone.ts'
import { firstGates } from './first-gates.ts'
import { limitsAbove } from './limits-above.ts'
import { marginCriteria } from './margin-criteria.ts'
import { offeredDiscounts } from './offered-discounts.ts'
import { pricedApprovals } from './priced-approvals.ts'
import { pursuedVerticals } from './pursued-verticals.ts'
import { sizeCriteria } from './size-criteria.ts'
import { usedReasons } from './used-reasons.ts'
import { countedWinRates } from './win-rates.ts'

/** A place that a rule holds against another page, whether or not it names that page. */
export interface Comparison {
  readonly entry: Entry
  readonly at: Position
  readonly what: Matter
  /** The page it is held against, and where that page says what counts. */
  readonly other: Entry
  readonly otherAt: readonly [Position, ...Position[]]
}

/** What is compared; `words` are those of the place. */
export type Matter =
  | { readonly is: 'approval' | 'discount' | 'decides alone' | 'margin' | 'size'; readonly words: string }
  | { readonly is: 'first gate' | 'loss reason' | 'win rate'; readonly words: string }
  | { readonly is: 'limit above'; readonly manager: string }
  | { readonly is: 'industry' }

/** All places that rules hold against another page, as the rules themselves find them: right or wrong. */
export const comparisons = onceFor((handbook: Handbook): readonly Comparison[] => [
  ...withPricing(handbook),
  ...withIdealCustomer(handbook),
  ...withLossReasons(handbook),
  ...countedWinRates(handbook).map(({ metric, formula, process }): Comparison => ({
    entry: process,
    at: process.frontAt('win-rate'),
    what: { is: 'win rate', words: process.front['win-rate'] ?? '' },
    other: metric,
    otherAt: [formula.at],
  })),
])

function withPricing(handbook: Handbook): readonly Comparison[] {
  const pricing = pricingOf(handbook)
  if (!pricing) return []
  const { limits, decidesAbove, neverAbove, standing } = pricing
  const places = (...all: readonly ({ readonly at: Position } | undefined)[]): Comparison['otherAt'] => {
    const [first, ...others] = all.flatMap((it) => (it ? [it.at] : []))
    return first ? [first, ...others] : [pricing.at]
  }
  return [
    ...pricedApprovals(handbook).map(({ process, approval: { decision } }) => ({
      entry: process,
      at: decision.at,
      what: { is: 'approval', words: decision.text } as const,
      otherAt: places(limits, decidesAbove),
    })),
    ...marginCriteria(handbook).map(({ process, line, lowest }) => ({
      entry: process,
      at: line.at,
      what: { is: 'margin', words: line.text } as const,
      otherAt: places(lowest),
    })),
    ...discountsDecidedAlone(handbook).map(({ role, line, discount, limit }) => ({
      entry: role,
      at: line.at,
      what: { is: 'decides alone', words: discount.words } as const,
      otherAt: places(limit),
    })),
    ...limitsAbove(handbook).map(({ role, manager, limit, above }) => ({
      entry: role,
      at: role.reportsTo?.at ?? role.at,
      what: { is: 'limit above', manager: manager.title } as const,
      otherAt: places(limit, above),
    })),
    ...offeredDiscounts(handbook).map(({ entry, words, offer }) => ({
      entry,
      at: words.position(offer.start, offer.end),
      what: { is: 'discount', words: offer.words } as const,
      otherAt: places(limits, neverAbove, standing),
    })),
  ].map((it) => ({ ...it, other: pricing }))
}

function withIdealCustomer(handbook: Handbook): readonly Comparison[] {
  const ideal = idealCustomerOf(handbook)
  if (!ideal) return []
  const { verticals, industries } = pursuedVerticals(handbook) ?? { verticals: [], industries: [] }
  const named = industries.map(({ at }) => at)
  return [
    ...sizeCriteria(handbook).map(({ process, criterion: { line }, sizes: [size, ...more] }) => ({
      entry: process,
      at: line.at,
      what: { is: 'size', words: line.text } as const,
      otherAt: [size.line.at, ...more.map((it) => it.line.at)] as const,
    })),
    ...firstGates(handbook).map(({ process, gate }) => ({
      entry: process,
      at: gate.title.at,
      what: { is: 'first gate', words: gate.title.text } as const,
      otherAt: [ideal.at] as const,
    })),
    ...verticals.map((vertical) => ({
      entry: vertical,
      at: vertical.frontAt('title'),
      what: { is: 'industry' } as const,
      otherAt: [named[0] ?? ideal.at, ...named.slice(1)] as const,
    })),
  ].map((it) => ({ ...it, other: ideal }))
}

function withLossReasons(handbook: Handbook): readonly Comparison[] {
  const [review] = handbook.all('win-loss-review')
  const declared = review?.lossReasons
  if (!review || !declared) return []
  return usedReasons(handbook)
    .filter(({ entry }) => entry !== review)
    .map(({ entry, words, at }) => ({
      entry,
      at,
      what: { is: 'loss reason', words },
      other: review,
      otherAt: [declared.at],
    }))
}
