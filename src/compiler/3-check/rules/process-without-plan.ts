import { wholeOf } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

export const processWithoutPlan: Rule = {
  id: 'process-without-plan',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    const all = handbook.all('process')
    const isUsed = all.some(({ accountPlan, territoryPlan }) => accountPlan ?? territoryPlan)
    for (const process of all) {
      const { front } = process
      const whole = wholeOf(process)
      if (!isUsed && !process.planningQuestions) continue
      // A plan of the other type is the slip, and is said there.
      if (process.accountPlan ?? process.territoryPlan) continue
      if (front.type === 'account' && !process.accountPlan && !isUnread('accountPlan', whole)) {
        yield {
          message: 'This account process has no account plan, so each seller writes one of a different kind',
          hint: 'Add `## Account plan` with `### Goals for the relationship`, `### Shared vision`, `### What the account needs`, `### Actions`, `### Risks`, `### Relationship map` and `### White space`.',
          at: process.frontAt('type'),
        }
      }
      if (front.type === 'territory' && !process.territoryPlan && !isUnread('territoryPlan', whole)) {
        yield {
          message:
            'This territory process has no tiers and call patterns, so nothing says which account gets which effort',
          hint: 'Add `## Territory plan` with `- **Selling hours:** 1,100 hours a year`, and a `### Tier A`, `### Tier B` and `### Tier C`, each with its criterion, accounts, touches and hours per touch.',
          at: process.frontAt('type'),
        }
      }
    }
  },
}
