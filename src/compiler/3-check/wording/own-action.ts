/**
 * Does a text begin with something the seller does? `We present …`, `send them …`. A verb alone isn't enough: `send us the
 * log` and `present it to the board` are the buyer's.
 */
export function isOwnAction(text: string): boolean {
  const words = plain(text)
  return weDo.test(words) || toBuyer.test(words) || sellersWork.test(words)
}

/** What stands behind `our` or `the` at the beginning of a text: it may be somebody who does something. */
export function afterOur(text: string): string | undefined {
  return /^(?:our|the)\s+(.*)$/is.exec(plain(text))?.[1]?.toLowerCase()
}

/**
 * Does one of us do something in it? `sales engineer visits …`, but not `sales engineer's report goes to …`.
 *
 * @param ours titles of roles in the sales force
 */
export function beginsWithRole(words: string, ours: readonly string[]): boolean {
  return ours.some(
    (title) => words.startsWith(`${title.toLowerCase()} `) && !words.startsWith(`${title.toLowerCase()} is `),
  )
}

function plain(text: string): string {
  return text.replaceAll('’', "'").trim().replace(/^["“]/, '')
}

const weDo = /^(?:i|we)(?:'ll|'re|'ve)?\s+(?!(?:are|were) (?:asked|invited|given|shown|told|allowed))[a-z]/i

const buyer = '(?:them|him|her|the (?:buyer|customer|client|prospect)s?)'
const toBuyer = new RegExp(
  String.raw`^(?:(?:send|e-?mail|give|show|tell|ask|call|convince|persuade|remind|walk|invite|help|push|get|teach|thank|offer)\s+${buyer}\b|(?:present|demo|pitch|demonstrate)\b[^,;]*\bto ${buyer}\b)`,
  'i',
)

const ourThing = String.raw`(?:(?:the|our|a|an)\s+)?(?:\w+\s+)?(?:offer|proposal|quote|quotation|product|products|solution|demo|slides|deck|brochure|company|price list|prices|references?|sample)`
const sellersWork = new RegExp(
  String.raw`^(?:(?:follow up|pitch|upsell|cross-sell|close the deal|qualify the|handle (?:the |their )?objections?|build rapport)\b|(?:present|send|demo|demonstrate|show|explain|e-?mail|hand over|prepare)\s+${ourThing}\s*(?:$|[.,;]|\bby\b|\bon (?:mon|tues|wednes|thurs|fri)day\b|\bnext week\b))`,
  'i',
)
