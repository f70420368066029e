import { territoryPlans, tierName } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { tierClashes } from '../tier-ranges.ts'

export const tierOverlap: Rule = {
  id: 'tier-overlap',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of territoryPlans(handbook)) {
      for (const { label, lower, upper, words } of tierClashes(plan).overlaps) {
        yield {
          message: `${label} of ${words} puts an account in ${tierName(upper.tier)} and in ${tierName(lower.tier)}`,
          hint: 'Let the one begin where the other ends: `over $30k a year` and `$8k–$30k a year`. Two tiers that differ in something else need another criterion.',
          at: lower.range.at,
          related: [{ message: `what puts it in ${tierName(upper.tier)}`, at: upper.range.at }],
        }
      }
    }
  },
}
