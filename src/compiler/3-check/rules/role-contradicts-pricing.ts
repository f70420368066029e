import { limitOf, limitWords } from '../../meaning/discount-limit.ts'
import type { Item } from '../../model/prose.ts'
import { offersIn } from '../discount-words.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const roleContradictsPricing: Rule = {
  id: 'role-contradicts-pricing',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const role of handbook.all('role')) {
      const limit = limitOf(handbook, role)
      if (!limit) continue
      for (const { line } of saidAlone(role.decidesAlone?.value ?? [])) {
        for (const { share, words } of offersIn(line.text)) {
          if (share === limit.share || share === limit.share + limit.onTopOf || share === limit.onTopOf) continue
          yield {
            message: `${quote(role.title)} decides ${quote(words)} alone here, and the pricing rules say ${quote(limitWords(limit))}`,
            hint: `Write the same figure in both places: ${quote(limitWords(limit))}, or the one that is right.`,
            at: line.at,
            related: [{ message: `the pricing rules: ${quote(limitWords(limit))}`, at: limit.at }],
          }
        }
      }
    }
  },
}

/** A condition behind the figure is another matter: `Above that the Pricing desk decides`. */
function saidAlone(items: readonly Item[]): readonly Item[] {
  return items.filter(({ line }) => !/\b(?:only with|together with|approv)/i.test(line.text))
}
