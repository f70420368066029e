import { loadOf } from '../../meaning/territory-figures.ts'
import { formatNumber, territoryPlans, tierName } from '../process-plans.ts'
import { isPlausible } from '../territory-limits.ts'
import type { Rule } from '../rule.ts'

export const territoryOverloaded: Rule = {
  id: 'territory-overloaded',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of territoryPlans(handbook)) {
      const { sellingHours, tier } = plan.value
      const { hours, rest, tiers } = loadOf(plan)
      if (!sellingHours || sellingHours.known === 'unknown' || hours.known === 'unknown') continue
      if (rest.known === 'unknown' || rest.value >= 0 || !isPlausible(plan)) continue
      yield {
        message: `The call patterns take ${formatNumber(hours.value)} hours a year, ${formatNumber(-rest.value)} more than the ${formatNumber(sellingHours.hours)} selling hours there are`,
        hint: 'Take touches from the tier whose hours bring least, shorten them, or serve some accounts without visits.',
        at: sellingHours.at,
        related: tier.flatMap((it, index) => {
          const load = tiers[index]?.hours
          return load?.known === 'unknown' || !load
            ? []
            : [
                {
                  message: `${tierName(it)} takes ${formatNumber(load.value)} hours`,
                  at: it.value.touches?.at ?? it.at,
                },
              ]
        }),
      }
    }
  },
}
