import { territoryPlans, tierName } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const tierWithoutCriterion: Rule = {
  id: 'tier-without-criterion',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { plan } of territoryPlans(handbook)) {
      for (const tier of plan.value.tier) {
        const { potential, ourShare, costToServe, also } = tier.value
        if (potential ?? ourShare ?? costToServe ?? also[0]) continue
        if ((['potential', 'ourShare', 'costToServe', 'also'] as const).some((key) => isUnread(key, tier.whole)))
          continue
        yield {
          message: `Nothing says which account belongs in ${tierName(tier)}`,
          hint: 'Add a criterion that somebody else could apply: `- **Potential:** $8k–$30k a year`, `- **Share:** at least 40 %`, `- **Cost to serve:** up to $4,000 a year`, or `- **Also:** …` in words.',
          at: tier.at,
        }
      }
    }
  },
}
