import { areInOrder, formatNumber, neighbours, territoryPlans, tierName } from '../process-plans.ts'
import type { Rule } from '../rule.ts'

export const tierTouchesOrder: Rule = {
  id: 'tier-touches-order',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of territoryPlans(handbook)) {
      if (!areInOrder(plan)) continue
      const known = plan.value.tier.filter(({ value }) => value.touches)
      for (const { upper, lower } of neighbours(known)) {
        const [more, fewer] = [lower.value.touches!, upper.value.touches!]
        if (more.timesPerYear <= fewer.timesPerYear) continue
        yield {
          message: `An account in ${tierName(lower)} gets ${formatNumber(more.timesPerYear)} touches a year, more than one in ${tierName(upper)}, which gets ${formatNumber(fewer.timesPerYear)}`,
          hint: 'Give the better tier at least as many touches, or change the order of the tiers: the best one stands first.',
          at: more.at,
          related: [{ message: `touches of ${tierName(upper)}`, at: fewer.at }],
        }
      }
    }
  },
}
