import { type Figure } from './figure.ts'

/** What a seller says of an open deal. */
export type Call = 'commit' | 'best case' | 'pipeline'

/** An open deal, as far as a forecast needs to know it. */
export interface OpenDeal {
  readonly stage: string
  /** Money. */
  readonly value: number
  /** The day it is expected to close, `2026-11-22`; undefined where nobody says. */
  readonly closes: string | undefined
  readonly call: Call
}

/** A month, or all of them. Money throughout. */
export interface ForecastSum {
  readonly deals: number
  readonly value: number
  /** Σ value × win probability, of the deals whose probability is known. */
  readonly weighted: number
  /** The value of deals whose stage has no known probability: it is in `value`, not in `weighted`. */
  readonly unweighted: number
  readonly commit: number
  /** What is committed, and what could come beside it. */
  readonly bestCase: number
}

export interface ForecastMonth extends ForecastSum {
  /** `2026-11`; `past` where the expected day is over, `none` where there is none. */
  readonly month: string
}

export interface Forecast {
  /** What is past first, then the months in their order, then what has no date. */
  readonly months: readonly ForecastMonth[]
  readonly total: ForecastSum
}

/**
 * Open deals by the month they are expected in, each weighted with the win probability of its stage: Σ value ×
 * probability. A probability nobody knows weighs nothing and is said, never taken for zero or for one. A deal whose day
 * is over can't close on it, so it stands in no month. `today` is `2026-11-22`.
 */
export function forecast(
  deals: readonly OpenDeal[],
  probabilities: ReadonlyMap<string, Figure>,
  today: string,
): Forecast {
  const months = new Map<string, ForecastSum>()
  let total = nothing
  for (const deal of deals) {
    const one = sumOf(deal, probabilities.get(deal.stage))
    const month = monthOf(deal.closes, today)
    months.set(month, add(months.get(month) ?? nothing, one))
    total = add(total, one)
  }
  const sorted = [...months]
    .map(([month, sum]) => ({ month, ...sum }))
    .sort((a, b) => compare(rank(a.month), rank(b.month)))
  return { months: sorted, total }
}

const nothing: ForecastSum = { deals: 0, value: 0, weighted: 0, unweighted: 0, commit: 0, bestCase: 0 }

function sumOf({ value, call }: OpenDeal, probability: Figure | undefined): ForecastSum {
  const known = probability && probability.known !== 'unknown' ? probability.value : undefined
  return {
    deals: 1,
    value,
    weighted: known === undefined ? 0 : value * known,
    unweighted: known === undefined ? value : 0,
    commit: call === 'commit' ? value : 0,
    bestCase: call === 'pipeline' ? 0 : value,
  }
}

function add(a: ForecastSum, b: ForecastSum): ForecastSum {
  return {
    deals: a.deals + b.deals,
    value: a.value + b.value,
    weighted: a.weighted + b.weighted,
    unweighted: a.unweighted + b.unweighted,
    commit: a.commit + b.commit,
    bestCase: a.bestCase + b.bestCase,
  }
}

function monthOf(closes: string | undefined, today: string): string {
  if (closes === undefined) return 'none'
  return closes < today ? 'past' : closes.slice(0, 7)
}

function rank(month: string): number {
  if (month === 'past') return 0
  return month === 'none' ? Infinity : Number(month.replace('-', ''))
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1
}
