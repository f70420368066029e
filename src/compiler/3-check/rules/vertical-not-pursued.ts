import { idealCustomerOf } from '../../meaning/ideal-customer.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { isInUse } from '../../meaning/in-use.ts'

export const verticalNotPursued: Rule = {
  id: 'vertical-not-pursued',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const ideal = idealCustomerOf(handbook)
    if (!ideal) return
    const names = [ideal, ...ideal.profiles].flatMap(({ industries }) => industries)
    const [first] = names
    if (!first) return
    const pursued = new Set(names.map((name) => handbook.target(name, 'vertical')))
    for (const vertical of handbook.all('vertical')) {
      if (!isInUse(vertical) || pursued.has(vertical)) continue
      yield {
        message: `${quote(vertical.title)} has a page as an industry we sell to, and isn’t among the industries of the ideal customer`,
        hint: `Add ${quote(vertical.title)} to \`**Industries:**\`, or retire the page: \`status: retired\`.`,
        at: first.at,
        related: [{ message: `the page of ${quote(vertical.title)}`, at: vertical.at }],
      }
    }
  },
}
