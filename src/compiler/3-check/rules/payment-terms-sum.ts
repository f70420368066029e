import { pricingOf } from '../../meaning/discount-limit.ts'
import { formatShare } from '../format-amount.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const paymentTermsSum: Rule = {
  id: 'payment-terms-sum',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const { line } of pricingOf(handbook)?.terms?.value ?? []) {
      const shares = instalments(line.text)
      const total = shares.reduce((sum, share) => sum + share, 0)
      if (shares.length < 2 || Math.abs(total - 100) < 0.01) continue
      yield {
        message: `The payments ${quote(line.text)} add up to ${quote(formatShare(total / 100))}; 100 % was expected`,
        hint: 'Correct a share, or write terms that aren’t parts of one payment as bullets of their own.',
        at: line.at,
      }
    }
  },
}

/** The shares of a payment in parts, in per cent: `30 % with the order, 60 % …` or `30/60/10`. Empty for anything else. */
function instalments(text: string): readonly number[] {
  if (/\b(?:instead|or|interest|discount|off|per|each|every|late)\b/i.test(text)) return []
  const slashed = /(?<!\d)\d+(?:\s*\/\s*\d+)+(?!\d)/.exec(text)
  if (slashed) return slashed[0].split('/').length > 2 ? slashed[0].split('/').map(Number) : []
  return [...text.matchAll(/(\d+(?:\.\d+)?)\s*(?:%|per ?cent)/gi)].map((match) => Number(match[1]))
}
