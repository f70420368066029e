import { limitOf, pricingOf } from '../../meaning/discount-limit.ts'
import { playbooksOfRole, stagesOfRole } from '../../4-derive/relations.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const sellerWithoutLimit: Rule = {
  id: 'seller-without-limit',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const limits = pricingOf(handbook)?.limits
    if (!limits) return
    for (const role of handbook.all('role')) {
      const { type, status } = role.front
      if (type !== 'sales' || status === 'retired' || limitOf(handbook, role)) continue
      const leads = stagesOfRole(handbook, role).some(({ part }) => part === 'leads')
      if (!leads && playbooksOfRole(handbook, role).length === 0) continue
      yield {
        message: `${quote(role.title)} sells, and the pricing rules don’t say how much it may take off alone`,
        hint: `Add ${quote(`- **${role.title}:** 0 %`)} below \`## Discount limits\`, with its limit; \`0 %\` is one.`,
        at: limits.at,
        related: [{ message: `${quote(role.title)} is a role that sells`, at: role.frontAt('type') }],
      }
    }
  },
}
