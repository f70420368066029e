import type { Rule } from '../rule.ts'

export const planMisplaced: Rule = {
  id: 'plan-misplaced',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { front, frontAt, accountPlan, territoryPlan } of handbook.all('process')) {
      const related = [{ message: 'the type of this process', at: frontAt('type') }]
      if (accountPlan && front.type !== 'account') {
        yield {
          message: `An account plan belongs to an account process; this one is of type \`${front.type}\``,
          hint: 'Move `## Account plan` to the account process, or write `type: account`. A stage of that name needs another title.',
          at: accountPlan.at,
          related,
        }
      }
      if (territoryPlan && front.type !== 'territory') {
        yield {
          message: `A territory plan belongs to a territory process; this one is of type \`${front.type}\``,
          hint: 'Move `## Territory plan` to the territory process, or write `type: territory`. A stage of that name needs another title.',
          at: territoryPlan.at,
          related,
        }
      }
    }
  },
}
