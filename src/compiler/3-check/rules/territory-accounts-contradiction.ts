import { formatNumber, territoryPlans, tierName } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { isPlausible } from '../territory-limits.ts'

export const territoryAccountsContradiction: Rule = {
  id: 'territory-accounts-contradiction',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of territoryPlans(handbook)) {
      const { accounts, tier } = plan.value
      const counts = tier.map(({ value }) => value.accounts)
      if (!accounts || tier.length === 0 || counts.includes(undefined) || !isPlausible(plan)) continue
      const total = counts.reduce((sum, count) => sum + (count?.amount ?? 0), 0)
      if (total === accounts.amount) continue
      yield {
        message: `The territory has ${formatNumber(accounts.amount)} accounts, but its tiers add up to ${formatNumber(total)}`,
        hint: 'Correct the one that is wrong, or leave the number of the whole territory out: it is added up.',
        at: accounts.at,
        related: tier.flatMap((it) =>
          it.value.accounts
            ? [{ message: `${tierName(it)}: ${formatNumber(it.value.accounts.amount)}`, at: it.value.accounts.at }]
            : [],
        ),
      }
    }
  },
}
