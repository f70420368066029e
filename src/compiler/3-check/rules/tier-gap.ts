import { territoryPlans, tierName } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { tierClashes } from '../tier-ranges.ts'
import { unreadValues } from '../unread-values.ts'

const criteria = ['potential', 'ourShare', 'costToServe'] as const

export const tierGap: Rule = {
  id: 'tier-gap',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { plan } of territoryPlans(handbook)) {
      // A criterion that can’t be read may close the gap.
      if (criteria.some((key) => isUnread(key, plan.whole))) continue
      for (const { label, lower, upper, words } of tierClashes(plan).gaps) {
        yield {
          message: `${label} of ${words} puts an account in no tier: it lies between ${tierName(upper.tier)} and ${tierName(lower.tier)}`,
          hint: 'Let the one begin where the other ends: `over $30k a year` and `$8k–$30k a year`.',
          at: upper.range.at,
          related: [{ message: `where ${tierName(lower.tier)} ends`, at: lower.range.at }],
        }
      }
    }
  },
}
