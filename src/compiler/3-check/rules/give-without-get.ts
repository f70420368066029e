import { pricingOf } from '../../meaning/discount-limit.ts'
import { quote, snippet } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const giveWithoutGet: Rule = {
  id: 'give-without-get',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const { give, get, details, at } of pricingOf(handbook)?.trades?.value ?? []) {
      if (get ? !nothing.test(get.text) : details.length > 0) continue
      const words = give.text.replace(/[.:;]$/, '')
      yield {
        message: `${quote(words)} is given for nothing; what comes back for it was expected`,
        hint: `Write the get behind the give: ${snippet(`- **${words}:** a deposit of 40 %`)}, or take the give off the list.`,
        at,
      }
    }
  },
}

const nothing = /^(?:nothing|none|no get|-|–|—|n\/a)\.?$/i
