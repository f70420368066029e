/** A question as the words to look for. */
export interface Query {
  readonly terms: readonly string[]
  /** In quotes: exactly these words in this order. */
  readonly exact: string | undefined
}

export function readQuery(text: string): Query {
  const exact = /^\s*"(.+)"\s*$/.exec(text)?.[1]
  const words = text.toLowerCase().match(/[\p{L}\p{N}$€£%][\p{L}\p{N}’'.,&/%-]*/gu) ?? []
  const plain = [...new Set(words.map((word) => word.replaceAll('’', "'").replace(/[.,'/-]+$/, '')))].filter(Boolean)
  const telling = plain.filter((word) => !fillers.has(word))
  return { terms: telling.length > 0 ? telling : plain, exact }
}

/** Does a word of a text answer a term? Endings aside: `deciding` answers `decide`, `stops` answers `stop`. */
export function answers(word: string, term: string): boolean {
  return plainWord(word).startsWith(stem(term))
}

/** Does the text hold a word that answers the term? */
export function holds(text: string, term: string): boolean {
  return text.split(/\s+/).some((word) => answers(word, term))
}

function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}$€£]+/u, '')
}

/** A term without its ending. */
export function stem(term: string): string {
  const short = term.replace(/'s$/, '').replace(/(ies|ing|ed|es|s|e|y)$/, '')
  return short.length >= 4 ? short : term
}

/** Words of a question that say nothing about its answer. */
const fillers = new Set(
  `a about after again all also am an and any are aren't as asked asks at be been but by can could did didn't do
  does doesn't don't even for from get gets give got gotten had has hasn't have haven't he he'd he'll he's her him
  his how i i'll i'm i've if in into is isn't it it'd it'll it's its just let like lot lots make me must my need
  not of on or our out please quite really said say saying says shall she she'd she'll she's should so some
  somebody someone tell telling tells than that that's the their them then there these they they'd they'll they're
  they've think thinking thinks this those thought to told too up us very want wanted wants was wasn't way we
  we'll we're we've were weren't what what's when where which who whom why will with without would you you'll
  you're you've your`.split(/\s+/),
)
