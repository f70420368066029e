import { type Figure, product, sum, unknown } from './figure.ts'

/** What arithmetic needs to know about a tier. */
export interface TierFigures {
  readonly id: string
  readonly accounts: Figure
  /** Touches a year for each account. */
  readonly touches: Figure
  /** Hours. */
  readonly hoursPerTouch: Figure
  /** Money a year for each account. */
  readonly returnPerAccount: Figure
}

/** What a tier takes and brings in a year. */
export interface TierLoad {
  readonly id: string
  readonly touches: Figure
  /** Hours a year. */
  readonly hours: Figure
  /** Money a year. */
  readonly returns: Figure
  /** Money for each hour spent on it. */
  readonly returnPerHour: Figure
}

/** A territory in a year: its tiers added up, and set against the hours there are. */
export interface TerritoryLoad {
  readonly tiers: readonly TierLoad[]
  readonly accounts: Figure
  readonly touches: Figure
  readonly hours: Figure
  readonly returns: Figure
  readonly returnPerHour: Figure
  /** Hours the call patterns take ÷ selling hours: above 1 where there are more touches than hours. */
  readonly load: Figure
  /** Selling hours left; negative where the patterns take more than there are. */
  readonly rest: Figure
}

/**
 * The load of a territory: Σ accounts × touches a year × hours a touch, which must not exceed the selling hours. Unknown
 * where one part is; an estimate where one part is an estimate.
 *
 * Source: Jordan & Vazzana, *Cracking the Sales Management Code*, on territory management: effort is allocated to
 * customers by what they can return, within the capacity there is.
 */
export function territoryLoad(tiers: readonly TierFigures[], sellingHours: Figure): TerritoryLoad {
  const loads = tiers.map(tierLoad)
  const total = (of: (load: TierLoad) => Figure): Figure => (loads.length === 0 ? unknown : sum(loads.map(of)))
  const hours = total((load) => load.hours)
  const returns = total((load) => load.returns)
  return {
    tiers: loads,
    accounts: tiers.length === 0 ? unknown : sum(tiers.map(({ accounts }) => accounts)),
    touches: total((load) => load.touches),
    hours,
    returns,
    returnPerHour: quotient(returns, hours),
    load: quotient(hours, sellingHours),
    rest: sum([sellingHours, negative(hours)]),
  }
}

/** Two tiers, and what an hour moved from the one to the other brings if it earns there what the others do. */
export interface MovedHour {
  readonly from: string
  readonly to: string
  /** Money. */
  readonly gain: Figure
}

/** The move that pays best: from the tier whose hours return least to the one whose hours return most. */
export function movedHour({ tiers }: TerritoryLoad): MovedHour | undefined {
  let [least, most]: (TierLoad | undefined)[] = [undefined, undefined]
  for (const tier of tiers) {
    if (tier.returnPerHour.known === 'unknown') return undefined
    if (least === undefined || valueOf(tier) < valueOf(least)) least = tier
    if (most === undefined || valueOf(tier) > valueOf(most)) most = tier
  }
  if (!least || !most || valueOf(least) === valueOf(most)) return undefined
  return { from: least.id, to: most.id, gain: sum([most.returnPerHour, negative(least.returnPerHour)]) }
}

function tierLoad({ id, accounts, touches, hoursPerTouch, returnPerAccount }: TierFigures): TierLoad {
  const hours = product([accounts, touches, hoursPerTouch])
  const returns = product([accounts, returnPerAccount])
  // Per hour of one account, so that it is known where the number of accounts isn't.
  const returnPerHour = quotient(returnPerAccount, product([touches, hoursPerTouch]))
  return { id, touches: product([accounts, touches]), hours, returns, returnPerHour }
}

function valueOf({ returnPerHour }: TierLoad): number {
  return returnPerHour.known === 'unknown' ? 0 : returnPerHour.value
}

/** Nothing can be divided by nothing. */
function quotient(a: Figure, b: Figure): Figure {
  return b.known === 'unknown' || b.value === 0 ? unknown : product([a, { ...b, value: 1 / b.value }])
}

function negative(figure: Figure): Figure {
  return figure.known === 'unknown' ? unknown : { ...figure, value: -figure.value }
}
