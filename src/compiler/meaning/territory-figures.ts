import { type Figure, territoryLoad, type TerritoryLoad, unknown } from '../arithmetic.ts'
import type { Hours, Income } from '../model/plan-values.ts'
import type { TerritoryPlan, Tier } from '../model/process-plans.ts'

/** The load of a territory plan. Its tiers go by their ids; returns of another currency than the first’s are unknown. */
export function loadOf({ value }: TerritoryPlan): TerritoryLoad {
  const currency = currencyOf(value.tier)
  return territoryLoad(
    value.tier.map(({ id, value: tier }) => ({
      id,
      accounts: tier.accounts ? { known: 'measured', value: tier.accounts.amount } : unknown,
      touches: tier.touches ? { known: 'measured', value: tier.touches.timesPerYear } : unknown,
      hoursPerTouch: hoursOf(tier.hoursPerTouch),
      returnPerAccount: incomeOf(tier.returnPerAccount, currency),
    })),
    hoursOf(value.sellingHours),
  )
}

/** The currency in which the tiers’ returns are added up: that of the first one that is known. */
export function currencyOf(tiers: readonly Tier[]): string | undefined {
  return tiers
    .map(({ value }) => value.returnPerAccount)
    .flatMap((income) => (income && income.known !== 'unknown' ? [income.currency] : []))[0]
}

function hoursOf(hours: Hours | undefined): Figure {
  return hours && hours.known !== 'unknown' ? { known: hours.known, value: hours.hours } : unknown
}

function incomeOf(income: Income | undefined, currency: string | undefined): Figure {
  if (!income || income.known === 'unknown' || income.currency !== currency) return unknown
  return { known: income.known, value: income.amount }
}
