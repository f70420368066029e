import type { Offering } from '../../model/market.ts'
import { accountPlans } from '../process-plans.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const whiteSpaceGap: Rule = {
  id: 'white-space-gap',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { process, plan } of accountPlans(handbook)) {
      const { whiteSpace } = plan.value
      if (!whiteSpace) continue
      const asked = whiteSpace.value.offerings
      const sold = process.front.offerings ?? []
      if (asked.length === 0) {
        if (sold.length > 0) continue
        yield {
          message: 'The white space has no offerings to look for: neither this part nor the process names any',
          hint: 'Add `- **Offerings:** …` below the heading, or `offerings: […]` to the front matter.',
          at: whiteSpace.at,
        }
        continue
      }
      const known = new Set(asked.map((name) => handbook.target(name, 'offering')))
      // A name nobody knows may be the one that is missed, and is reported itself.
      if (known.has(undefined)) continue
      const missed = handbook.named(process, 'offerings', 'offering').filter((it: Offering) => !known.has(it))
      for (const offering of missed) {
        yield {
          message: `The process sells ${quote(offering.title)}, but the white space doesn’t ask whether the account has it`,
          hint: `Add ${quote(offering.title)} to \`**Offerings:**\`, or leave the label out: then all that the process sells are asked for.`,
          at: asked[0]!.at,
          related: [{ message: 'what the process sells', at: process.frontAt('offerings') }],
        }
      }
    }
  },
}
