import { decidesAbove, limitWords, pricingOf, wholeLimit } from '../../meaning/discount-limit.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Limit } from '../../model/pricing-values.ts'
import type { Approval } from '../../model/gate-values.ts'
import { formatShare } from '../format-amount.ts'
import { pricedApprovals } from '../compared/priced-approvals.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const approvalContradictsPricing: Rule = {
  id: 'approval-contradicts-pricing',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const limits = pricingOf(handbook)?.limits?.value ?? []
    for (const { approval, threshold } of pricedApprovals(handbook)) {
      const report = judge(handbook, approval, threshold, limits)
      if (report) yield report
    }
  },
}

function judge(
  handbook: Handbook,
  { decision, accountable }: Approval,
  threshold: number,
  limits: readonly Limit[],
): Report | undefined {
  const [decider, more] = accountable
  const role = decider && handbook.target(decider, 'role')
  if (!role || more) return undefined
  const own = limits.filter((limit) => decidesAbove(handbook, limit) === role)
  const here = limits.filter((limit) => isNear(limit.share, threshold) || isNear(wholeLimit(limit), threshold))
  if (own.some((limit) => here.includes(limit))) return undefined
  const other = here.map((limit) => ({ limit, by: decidesAbove(handbook, limit) })).find(({ by }) => by)
  if (other?.by) {
    return {
      message: `${quote(decision.text)} is ${quote(role.title)}’s to approve here, and the pricing rules leave what is above ${quote(formatShare(threshold))} to ${quote(other.by.title)}`,
      hint: `Name ${quote(other.by.title)} as accountable, or write ${quote(`above it ${role.title}`)} behind the limit in the pricing rules.`,
      at: decider.at,
      related: [
        {
          message: `the limit of ${quote(other.limit.name.text)}: ${quote(limitWords(other.limit))}`,
          at: other.limit.at,
        },
      ],
    }
  }
  if (own.length === 0) return undefined
  const shares = [...new Set(own.map((limit) => formatShare(wholeLimit(limit))))]
  return {
    message: `${quote(decision.text)} begins at ${quote(formatShare(threshold))}, and the pricing rules have ${quote(role.title)} decide above ${quoteEach(shares)}`,
    hint: `Write the same figure in both places, such as ${quote(decision.text.replace(/\d+(?:\.\d+)?\s*(?:%|per ?cent)/i, shares.at(-1) ?? ''))}.`,
    at: decision.at,
    related: own.map((limit) => ({
      message: `the limit of ${quote(limit.name.text)}: ${quote(limitWords(limit))}`,
      at: limit.at,
    })),
  }
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9
}
