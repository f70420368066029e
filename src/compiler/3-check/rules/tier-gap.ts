import { territoryPlans, tierName } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { tierClashes } from '../tier-ranges.ts'

export const tierGap: Rule = {
  id: 'tier-gap',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of territoryPlans(handbook)) {
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
