import { decidesAbove, limitWords, pricingOf } from '../../meaning/discount-limit.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const pricingIncomplete: Rule = {
  id: 'pricing-incomplete',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const pricing = pricingOf(handbook)
    if (!pricing) return
    if (!pricing.limits) {
      yield {
        message: 'The pricing rules don’t say how much each role may take off alone',
        hint: 'Add `## Discount limits` with one line a role: `- **Account executive:** 4 %`.',
        at: pricing.at,
      }
    }
    if (!pricing.trades) {
      yield {
        message: 'The pricing rules don’t say what must come back for a discount',
        hint: 'Add `## Gives and gets` with one line a trade: `- **2 % off:** a deposit of 40 %`.',
        at: pricing.at,
      }
    }
    const limits = pricing.limits?.value ?? []
    const highest = limits.toSorted((a, b) => b.share - a.share)[0]
    if (highest && !pricing.neverAbove && !pricing.decidesAbove && !decidesAbove(handbook, highest) && !highest.above) {
      yield {
        message: `Nobody decides above ${quote(limitWords(highest))}, the highest limit in the pricing rules`,
        hint: `Write who does, such as \`- **Decides above:** Pricing desk\`, or where it ends: \`- **Never above:** 12 %\`.`,
        at: highest.at,
      }
    }
  },
}
