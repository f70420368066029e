import { limitWords } from '../../meaning/discount-limit.ts'
import { discountsDecidedAlone } from '../compared/discounts-decided-alone.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const roleContradictsPricing: Rule = {
  id: 'role-contradicts-pricing',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const { role, line, discount, limit } of discountsDecidedAlone(handbook)) {
      const { share, words } = discount
      if (share === limit.share || share === limit.share + limit.onTopOf || share === limit.onTopOf) continue
      yield {
        message: `${quote(role.title)} decides ${quote(words)} alone here, and the pricing rules say ${quote(limitWords(limit))}`,
        hint: `Write the same figure in both places: ${quote(limitWords(limit))}, or the one that is right.`,
        at: line.at,
        related: [{ message: `the pricing rules: ${quote(limitWords(limit))}`, at: limit.at }],
      }
    }
  },
}
