import { plainName } from '../../meaning/slug.ts'
import { limitWords, pricingOf, wholeLimit } from '../../meaning/discount-limit.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Limit } from '../../model/pricing-values.ts'
import type { Pricing } from '../../model/pricing.ts'
import { formatShare } from '../format-amount.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const discountLimitContradiction: Rule = {
  id: 'discount-limit-contradiction',
  severity: 'error',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const pricing = pricingOf(handbook)
    const limits = pricing?.limits?.value ?? []
    for (const [index, limit] of limits.entries()) {
      const first = limits.slice(0, index).find((it) => isSame(handbook, it, limit))
      const report = first
        ? repeated(limit, first)
        : (absurd(limit) ?? aboveAll(limit, pricing) ?? asksItself(handbook, limit))
      if (report) yield report
    }
  },
}

function isSame(handbook: Handbook, a: Limit, b: Limit): boolean {
  const role = handbook.target(a.name)
  return role ? role === handbook.target(b.name) : plainName(a.name.text) === plainName(b.name.text)
}

function repeated(limit: Limit, first: Limit): Report {
  return {
    message: `${quote(limit.name.text)} has two limits: ${quote(limitWords(first))} and ${quote(limitWords(limit))}`,
    hint: 'Keep one of the two lines.',
    at: limit.at,
    related: [{ message: `the first: ${quote(limitWords(first))}`, at: first.at }],
  }
}

function absurd(limit: Limit): Report | undefined {
  if (limit.share >= 0 && wholeLimit(limit) < 1) return undefined
  return {
    message: `${quote(limit.name.text)} may take off ${quote(limitWords(limit))}; a discount from 0 % up to less than 100 % was expected`,
    hint: `Write the share of the price, such as ${quote(`- **${limit.name.text}:** 4 %`)}.`,
    at: limit.at,
  }
}

function aboveAll(limit: Limit, pricing: Pricing | undefined): Report | undefined {
  const never = pricing?.neverAbove
  if (!never || limit.share <= never.share) return undefined
  return {
    message: `${quote(limit.name.text)} may take off ${quote(limitWords(limit))} alone, and \`Never above\` says ${quote(never.text)}`,
    hint: `Lower the limit to at most ${quote(formatShare(never.share))}, or correct \`Never above\`.`,
    at: limit.at,
    related: [{ message: `never above ${quote(never.text)}`, at: never.at }],
  }
}

function asksItself(handbook: Handbook, limit: Limit): Report | undefined {
  const role = handbook.target(limit.name)
  if (!limit.above || !role || handbook.target(limit.above) !== role) return undefined
  return {
    message: `${quote(limit.name.text)} has a limit and decides above it as well: that is no limit`,
    hint: 'Name the role above it, such as `; above it Pricing desk`.',
    at: limit.above.at,
  }
}
