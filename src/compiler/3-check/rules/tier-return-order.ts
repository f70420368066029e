import { loadOf } from '../../meaning/territory-figures.ts'
import { areInOrder, formatNumber, neighbours, territoryPlans, tierName } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { isPlausible } from '../territory-limits.ts'

export const tierReturnOrder: Rule = {
  id: 'tier-return-order',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of territoryPlans(handbook)) {
      if (!isPlausible(plan) || !areInOrder(plan)) continue
      const { tiers } = loadOf(plan)
      const figures = new Map(plan.value.tier.map((tier, index) => [tier, tiers[index]?.returnPerHour]))
      const known = plan.value.tier.filter((tier) => figures.get(tier)?.known !== 'unknown')
      for (const { upper, lower } of neighbours(known)) {
        const [more, less] = [figures.get(lower), figures.get(upper)]
        if (!more || !less || more.known === 'unknown' || less.known === 'unknown' || more.value <= less.value) continue
        yield {
          message: `An hour in ${tierName(lower)} brings ${formatNumber(more.value)}, more than one in ${tierName(upper)}, which brings ${formatNumber(less.value)}`,
          hint: 'Correct the figures, or move touches: hours belong where they bring most. Return per hour is the return of an account ÷ (its touches × hours per touch).',
          at: lower.value.returnPerAccount?.at ?? lower.at,
          related: [{ message: `return of ${tierName(upper)}`, at: upper.value.returnPerAccount?.at ?? upper.at }],
        }
      }
    }
  },
}
