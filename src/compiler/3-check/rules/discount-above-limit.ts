import { decidesAbove, limitOf, limitWords, pricingOf, wholeLimit } from '../../meaning/discount-limit.ts'
import { plainName } from '../../meaning/slug.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Role } from '../../model/role.ts'
import type { FoundDiscount } from '../wording/discount-words.ts'
import { formatShare } from '../format-amount.ts'
import { offeredDiscounts } from '../compared/offered-discounts.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import type { Words } from '../wording/words-of.ts'

export const discountAboveLimit: Rule = {
  id: 'discount-above-limit',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const { words, roles, offer } of offeredDiscounts(handbook)) {
      const report = judge(handbook, offer, words, roles)
      if (report) yield report
    }
  },
}

function judge(handbook: Handbook, offer: FoundDiscount, words: Words, speakers: readonly Role[]): Report | undefined {
  const never = pricingOf(handbook)?.neverAbove
  if (isStanding(handbook, offer, words.text)) return undefined
  const before = offer.sentence.slice(0, offer.index)
  const named = rolesNamed(handbook, before).findLast((role) => limitOf(handbook, role))
  const limits = (named ? [named] : speakers).flatMap((role) => {
    const limit = limitOf(handbook, role)
    return limit && offer.share > wholeLimit(limit) + tiny ? [{ role, limit }] : []
  })
  const [lowest] = limits.sort((a, b) => wholeLimit(a.limit) - wholeLimit(b.limit))
  const at = words.position(offer.start, offer.end)
  if (never && offer.share > never.share + tiny && (lowest || speakers.length === 0)) {
    return {
      message: `${quote(offer.words)} is offered here, and the pricing rules say that nobody gives more than ${quote(never.text)}`,
      hint: `Write at most ${quote(formatShare(never.share))}, or change \`Never above\` in the pricing rules.`,
      at,
      related: [{ message: `the most that is sold: ${quote(never.text)}`, at: never.at }],
    }
  }
  if (!lowest || isAsked(handbook, words.text, lowest.role)) return undefined
  const next = decidesAbove(handbook, lowest.limit)
  return {
    message: `${quote(offer.words)} is offered here, and ${quote(lowest.role.title)} may take off at most ${quote(limitWords(lowest.limit))} alone`,
    hint: `Write at most ${quote(formatShare(wholeLimit(lowest.limit)))}, or say beside it who is asked first${next ? `: ${quote(next.title)}` : ''}. What anybody gets on the same terms belongs under \`Standing discounts\` in the pricing rules.`,
    at,
    related: [{ message: `the limit of ${quote(lowest.role.title)}`, at: lowest.limit.at }],
  }
}

/** Rounding isn’t a contradiction. */
const tiny = 1e-9

/** Do the words say that somebody else is asked? */
function isAsked(handbook: Handbook, text: string, role: Role): boolean {
  if (/\bapprov/i.test(text)) return true
  const limits = pricingOf(handbook)?.limits?.value ?? []
  const deciders = new Set(limits.map((limit) => decidesAbove(handbook, limit)))
  return rolesNamed(handbook, text).some((it) => it !== role && deciders.has(it))
}

/** The roles a text names, in the order of their last names in it. */
function rolesNamed(handbook: Handbook, text: string): readonly Role[] {
  const plain = ` ${plainName(text)} `
  return handbook
    .all('role')
    .map((role) => ({
      role,
      at: Math.max(
        ...[role.title, ...(role.front.aliases ?? [])].map((name) => plain.lastIndexOf(` ${plainName(name)}`)),
      ),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ role }) => role)
}

/** Is it a discount that anybody gets on the same terms? The same share, and a word in common beside it. */
function isStanding(handbook: Handbook, offer: FoundDiscount, text: string): boolean {
  const beside = contentWords(text)
  return (pricingOf(handbook)?.standing?.value ?? []).some(({ line }) => {
    const shares = [...line.text.matchAll(/(\d+(?:\.\d+)?)\s*%/g)].map((match) => Number(match[1]) / 100)
    return (
      shares.some((share) => Math.abs(share - offer.share) < tiny) &&
      [...contentWords(line.text)].some((word) => beside.has(word))
    )
  })
}

function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter((word) => !common.has(word)).map((word) => word.replace(/s$/, '')))
}

const common: ReadonlySet<string> = new Set(
  'with list price discount discounts percent from that this they their than then your year years have what when more most offer given'.split(
    ' ',
  ),
)
