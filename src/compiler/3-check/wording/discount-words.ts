/** A discount somebody offers, in running text. */
export interface FoundDiscount {
  /** 0–1 */
  readonly share: number
  /** As written: `10 % off`. */
  readonly words: string
  readonly start: number
  readonly end: number
  /** The sentence it stands in. */
  readonly sentence: string
  /** Where in that sentence it begins. */
  readonly index: number
}

/**
 * The discounts a text offers. A percentage is one only where the words say so (`10 % off`, `a discount of 10 %`, `lower
 * the price by 10 %`), and only an offer: what the buyer asks for, what a competitor gives, what nobody gives and what a
 * discount would cost are none.
 *
 * @param others names of competitors
 */
export function offersIn(text: string, others: readonly string[] = []): readonly FoundDiscount[] {
  if (!/%|per ?cent/i.test(text)) return []
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const share = readShare(match.groups?.['share'] ?? '')
      return share === undefined ? [] : [{ share, start: match.index, words: match[0].trim() }]
    }),
  )
  const seen = new Set<number>()
  return found.flatMap(({ share, start, words }) => {
    const [from, to] = sentenceAround(text, start)
    const place = start + words.search(/\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fif|twen)/i)
    if (seen.has(place)) return []
    seen.add(place)
    const end = start + words.length
    const sentence = text.slice(from, to)
    const isOther = others.some((name) => sentence.toLowerCase().includes(name.toLowerCase()))
    if (isOther || notOurs.test(sentence) || notOffered.test(text.slice(from, start)) || reckoned.test(text.slice(end)))
      return []
    return [{ share, words, start, end, sentence, index: start - from }]
  })
}

/** Is a text about a price or a discount at all? */
export function speaksOfPrice(text: string): boolean {
  return /\b(?:discounts?|rebates?|price|prices|off list)\b/i.test(text)
}

/** `above 8 %` in the name of a decision, as a share (0–1). */
export function thresholdIn(text: string): number | undefined {
  const match = /\b(?:above|over|beyond|more than)\s+(\d+(?:\.\d+)?)\s*(?:%|per ?cent)/i.exec(text)
  return match ? Number(match[1]) / 100 : undefined
}

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty'
const percent = String.raw`(?<share>\d+(?:\.\d+)?|\b(?:${numbers}))\s*(?:%|per ?cent)`
const patterns = [
  String.raw`${percent}\s+off(?![-‐]|\s*cuts?\b|\s+(?:the )?(?:target|plan|pace|schedule|forecast|mark|ground|balance))`,
  String.raw`${percent}\s+(?:below|under|less than)\s+(?:the\s+)?list`,
  String.raw`${percent}\s+(?:[a-z]+\s+)?(?:discount|rebate|price (?:reduction|cut))`,
  String.raw`\b(?:discount|rebate|price (?:reduction|cut))s?\s+(?:(?:of|by|at|up|to|as|much|about|around|maximum|a|is|are)\s+){0,4}${percent}`,
  String.raw`\b(?:reduce|lower|cut|drop|bring)\s+(?:down\s+)?(?:the|our|your|that)?\s*(?:list )?price\s+(?:down\s+)?by\s+(?:up to\s+)?${percent}`,
  String.raw`\bcome down (?:by )?${percent}`,
].map((source) => new RegExp(source, 'giu'))

/** Somebody else’s, or a demand. */
const notOurs =
  /\b(?:competitors?|importers?|rivals?|other makers?|another maker|somebody else|listen for|in (?:19|20)\d\d|their (?:offer|quote|discount))\b/i
const notOffered =
  /\b(?:no|not|never|nobody|nothing|without|instead of|refuse[sd]?|beyond|above|more than|\w+n['’]t|wants?|wanted|demands?|demanded|expects?|expected|insists?|asks?(?: \w+)? for|asked(?: \w+)? for|asking for|asks?|requests?|requested|heard?|hears|hoped?|hopes|told|promised|if (?:they|she|he) says?)\b[^.;!?]*$/i
const reckoned =
  /^\s*(?:(?:the )?(?:list(?: price)?|price))?\s*(?:is|are|was|would|costs?|means?|equals?|comes? to|=)(?![\p{L}])/iu

function readShare(written: string): number | undefined {
  const word = written.trim().toLowerCase()
  const index = numberWords.get(word)
  const value = index ?? Number(word)
  return Number.isFinite(value) ? value / 100 : undefined
}

const numberWords: ReadonlyMap<string, number> = new Map([
  ...numbers
    .split('|')
    .slice(0, 12)
    .map((word, index) => [word, index + 1] as const),
  ['fifteen', 15],
  ['twenty', 20],
])

function sentenceAround(text: string, index: number): [number, number] {
  const before = [...text.slice(0, index).matchAll(/[.!?](?=\s)/g)].at(-1)
  const after = /[.!?](?=\s|$)/.exec(text.slice(index))
  return [before ? before.index + 1 : 0, after ? index + after.index + 1 : text.length]
}
