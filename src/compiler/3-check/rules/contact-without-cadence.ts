import { accountPlans } from '../process-plans.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** Calendar days in a year, and how seldom a contact is none. */
const mostAYear = 365
const leastAYear = 1 / 2

export const contactWithoutCadence: Rule = {
  id: 'contact-without-cadence',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of accountPlans(handbook)) {
      const map = plan.value.relationshipMap?.value
      for (const { ours, theirs, cadence, at } of [...(map?.peer ?? []), ...(map?.executive ?? [])]) {
        const pair = `${quote(ours.text)} with ${quote(theirs.text)}`
        if (!cadence) {
          yield {
            message: `The relationship map doesn’t say how often ${pair} keeps contact`,
            hint: `Write the rhythm behind a comma: \`${ours.text} with ${theirs.text}, once a quarter\`.`,
            at,
          }
        } else if (cadence.timesPerYear > mostAYear || cadence.timesPerYear < leastAYear) {
          yield {
            message: `${pair}: ${quote(cadence.text)} is no rhythm that a person keeps`,
            hint: 'Write one between every day and every 2 years: `every 2 weeks`, `once a quarter`, `twice a year`.',
            at: cadence.at,
          }
        }
      }
    }
  },
}
