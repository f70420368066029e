import { pricingOf } from '../../meaning/discount-limit.ts'
import type { Pricing } from '../../model/pricing.ts'
import { formatShare } from '../format-amount.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const pricingFigureAbsurd: Rule = {
  id: 'pricing-figure-absurd',
  severity: 'error',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const pricing = pricingOf(handbook)
    if (!pricing) return
    const { neverAbove } = pricing
    if (neverAbove && !isPart(neverAbove.share)) {
      yield {
        message: `\`Never above\` says ${quote(neverAbove.text)}; a discount from 0 % up to less than 100 % was expected`,
        hint: 'Write the most that anybody may take off: `- **Never above:** 12 %`.',
        at: neverAbove.at,
      }
    }
    for (const { name, share, line, at } of pricing.lowestMargins?.value ?? []) {
      if (isPart(share)) continue
      yield {
        message: `The lowest margin of ${quote(name.text)} is ${quote(line.text)}; a share from 0 % up to less than 100 % was expected`,
        hint: 'A margin is what stays of the price: (price − cost) ÷ price. Write it as in `- **Packaging lines:** 26 %`.',
        at,
      }
    }
    yield* givenAwayTooMuch(pricing)
  },
}

/** What may be given for a get is more than anybody may give. */
function* givenAwayTooMuch({ trades, neverAbove }: Pricing): Iterable<Report> {
  for (const { give } of trades?.value ?? []) {
    const percent = /(\d+(?:\.\d+)?)\s*%/.exec(give.text)?.[1]
    const share = percent === undefined || !/\boff\b|discount/i.test(give.text) ? 0 : Number(percent) / 100
    if (!neverAbove || !isPart(neverAbove.share) || share <= neverAbove.share) continue
    yield {
      message: `${quote(give.text)} may be given here, and \`Never above\` says ${quote(neverAbove.text)}`,
      hint: `Lower the give to at most ${quote(formatShare(neverAbove.share))}, or correct \`Never above\`.`,
      at: give.at,
      related: [{ message: `never above ${quote(neverAbove.text)}`, at: neverAbove.at }],
    }
  }
}

function isPart(share: number): boolean {
  return share >= 0 && share < 1
}
