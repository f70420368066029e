import { cycleDays } from './cycle-days.ts'
import { endToEndConversion } from './end-to-end-conversion.ts'
import { type Figure, product, unknown } from './figure.ts'
import { pointValues } from './point-values.ts'
import { type StageFigures, timeOf, wayToWon } from './stage-figures.ts'

/** How much business a process gets. */
export interface Business {
  /** Deals that enter the first stage in a year. */
  readonly entering: number
  /** Money: an average order. */
  readonly value: number
}

/** What changes at one stage, and what it is worth in a year. */
export interface Lever {
  readonly id: string
  /** Orders and money a year more, if one more of a hundred moves on here. */
  readonly pointOrders: Figure
  readonly pointRevenue: Figure
  /** Days this stage is shorter: five, or its whole time where that is less. */
  readonly daysSaved: Figure
  /** Money a year more, if it takes those days less. */
  readonly daysRevenue: Figure
}

export interface Levers {
  /** Orders and money a year as things are. */
  readonly orders: Figure
  readonly revenue: Figure
  /** Calendar days. */
  readonly cycle: Figure
  readonly levers: readonly Lever[]
}

/** Days less that are tried at each stage. */
export const daysTried = 5

/**
 * What would help most: one more percentage point, or five days less, at each stage on the way to the order.
 *
 * Days count as in sales velocity (opportunities × average value × win rate ÷ cycle): people who carry the same number of
 * open deals begin the next one sooner, so revenue grows by cycle ÷ (cycle − days) − 1. That is an upper bound: it comes
 * true only where there are enough deals to begin.
 */
export function levers(stages: readonly StageFigures[], { entering, value }: Business): Levers {
  const orders = product([endToEndConversion(stages), given(entering)])
  const revenue = product([orders, given(value)])
  const cycle = cycleDays(stages)
  const points = new Map(pointValues(stages).map(({ id, gain }) => [id, gain]))
  return {
    orders,
    revenue,
    cycle,
    levers: (wayToWon(stages) ?? []).map((stage) => {
      const pointOrders = product([points.get(stage.id) ?? unknown, given(entering)])
      const daysSaved = fewer(timeOf(stage))
      return {
        id: stage.id,
        pointOrders,
        pointRevenue: product([pointOrders, given(value)]),
        daysSaved,
        daysRevenue: product([revenue, faster(cycle, daysSaved)]),
      }
    }),
  }
}

function given(value: number): Figure {
  return { known: 'measured', value }
}

function fewer(time: Figure): Figure {
  return time.known === 'unknown' ? unknown : { ...time, value: Math.min(daysTried, time.value) }
}

/** By which share more fits into the same time. Unknown where nothing of the cycle is left. */
function faster(cycle: Figure, saved: Figure): Figure {
  if (cycle.known === 'unknown' || saved.known === 'unknown' || saved.value >= cycle.value) return unknown
  return { known: cycle.known, value: cycle.value / (cycle.value - saved.value) - 1 }
}
