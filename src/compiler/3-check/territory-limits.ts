import type { Position } from '../model/position.ts'
import type { TerritoryPlan } from '../model/process-plans.ts'
import { formatNumber, tierName } from './process-plans.ts'
import { quote } from './quote.ts'

/** A figure that can't be, and why. */
export interface Absurdity {
  readonly message: string
  readonly at: Position
}

/** Nobody sells more hours a year than 52 weeks of 60 hours. */
const mostSellingHours = 3120
/** A touch of more than a working day is a project. */
const mostHoursPerTouch = 24
const mostTouches = 365

/** Are all figures such as can be? Sums over absurd ones say nothing. */
export function isPlausible(plan: TerritoryPlan): boolean {
  return absurdities(plan).length === 0
}

/** The figures of a plan that can't be. */
export function absurdities({ value }: TerritoryPlan): readonly Absurdity[] {
  const found: Absurdity[] = []
  const { sellingHours, accounts } = value
  if (sellingHours && sellingHours.known !== 'unknown') {
    const { hours, at } = sellingHours
    if (hours <= 0) found.push({ message: `${quote(sellingHours.text)} leaves no hour to sell in`, at })
    if (hours > mostSellingHours)
      found.push({
        message: `${formatNumber(hours)} selling hours are more than one person works in a year (${formatNumber(mostSellingHours)} are 60 a week, every week)`,
        at,
      })
  }
  if (accounts && !isCount(accounts.amount))
    found.push({ message: `A territory can’t have ${quote(accounts.text)}`, at: accounts.at })
  for (const tier of value.tier) {
    const { accounts: own, touches, hoursPerTouch, returnPerAccount } = tier.value
    const name = tierName(tier)
    for (const range of [tier.value.potential, tier.value.ourShare, tier.value.costToServe]) {
      if (range?.measure !== '%' || Math.max(range.min ?? 0, range.max ?? 0) <= 100) continue
      found.push({ message: `${quote(range.text)} in ${name} is more than the whole`, at: range.at })
    }
    if (own && !isCount(own.amount))
      found.push({ message: `${name} can’t have ${quote(own.text)} accounts`, at: own.at })
    if (touches && touches.timesPerYear > mostTouches)
      found.push({
        message: `${name} gets ${formatNumber(touches.timesPerYear)} touches a year for each account, more than one a day`,
        at: touches.at,
      })
    if (hoursPerTouch && hoursPerTouch.known !== 'unknown') {
      const { hours, at } = hoursPerTouch
      if (hours <= 0) found.push({ message: `A touch in ${name} takes no time: ${quote(hoursPerTouch.text)}`, at })
      if (hours > mostHoursPerTouch)
        found.push({ message: `A touch in ${name} takes ${formatNumber(hours)} hours, longer than a day`, at })
    }
    if (returnPerAccount && returnPerAccount.known !== 'unknown' && returnPerAccount.amount < 0)
      found.push({
        message: `An account in ${name} brings less than nothing: ${quote(returnPerAccount.text)}`,
        at: returnPerAccount.at,
      })
  }
  return found
}

function isCount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 0
}
