import { limitWords, wholeLimit } from '../../meaning/discount-limit.ts'
import { limitsAbove } from '../compared/limits-above.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const discountLimitOrder: Rule = {
  id: 'discount-limit-order',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const { role, limit, manager, above } of limitsAbove(handbook)) {
      if (wholeLimit(limit) <= wholeLimit(above)) continue
      // What is taken off before isn't the role's own, and a manager of several channels has no line for each.
      if (limit.onTopOf !== above.onTopOf && limit.share <= above.share) continue
      yield {
        message: `${quote(role.title)} may take off ${quote(limitWords(limit))} alone, more than ${quote(manager.title)} above it, who may take off ${quote(limitWords(above))}`,
        hint: `Raise the limit of ${quote(manager.title)}, or lower this one: a decision that goes up has to meet a higher limit there.`,
        at: limit.at,
        related: [
          { message: `the limit of ${quote(manager.title)}`, at: above.at },
          ...(role.reportsTo ? [{ message: `${quote(role.title)} reports there`, at: role.reportsTo.at }] : []),
        ],
      }
    }
  },
}
