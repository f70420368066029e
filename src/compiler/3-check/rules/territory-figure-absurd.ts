import { territoryPlans } from '../process-plans.ts'
import type { Rule } from '../rule.ts'
import { absurdities } from '../territory-limits.ts'

export const territoryFigureAbsurd: Rule = {
  id: 'territory-figure-absurd',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of territoryPlans(handbook)) {
      for (const { message, at } of absurdities(plan)) {
        yield {
          message: message.charAt(0).toUpperCase() + message.slice(1),
          hint: 'Correct the figure. Selling hours are those of one seller in a year; touches are a year’s; hours are those of one touch.',
          at,
        }
      }
    }
  },
}
