import { stem } from './query.ts'

/** The words of the site, the most frequent first; `complete` where there are no others. */
export interface Spelling {
  readonly complete: boolean
  readonly words: readonly string[]
}

/** Loads the words the build found, which lie in the index's folder. Without them nothing is corrected. */
export async function loadSpelling(folder: string): Promise<Spelling> {
  try {
    const answer = await fetch(`${folder}words.json`)
    const { complete, words } = (await answer.json()) as { complete: boolean; words: string }
    return { complete, words: words.split(' ') }
  } catch {
    return { complete: false, words: [] }
  }
}

/** The terms that nothing on the site has, each with the word it was probably meant to be, where there is one. */
export function strangersIn(terms: readonly string[], { words }: Spelling): ReadonlyMap<string, string | undefined> {
  const strangers = terms.filter((term) => isPlain(term) && !isKnown(term, words))
  return new Map(strangers.map((term) => [term, nearestWord(term, words)]))
}

/** The terms with each that is only the beginning of a word made the most frequent such word; undefined where none is. */
export function finished(terms: readonly string[], { words }: Spelling): readonly string[] | undefined {
  const whole = terms.map((term) => {
    if (!isPlain(term) || words.includes(term)) return term
    return words.find((word) => word.startsWith(term)) ?? term
  })
  return whole.some((word, index) => word !== terms[index]) ? whole : undefined
}

/** The build lists words of four letters and more, without digits. */
function isPlain(term: string): boolean {
  return /^\p{L}[\p{L}'-]{2,}\p{L}$/u.test(term)
}

function isKnown(term: string, words: readonly string[]): boolean {
  const start = stem(term)
  return words.some((word) => word.startsWith(start) || isInflected(term, word))
}

/** `budgeting` of `budget`, `stopping` of `stop`; not `maintainance` of `maintain`. */
function isInflected(term: string, word: string): boolean {
  if (!term.startsWith(word)) return false
  const ending = term.slice(word.length)
  return endings.test(ending) || (ending.startsWith(word.at(-1) ?? '') && endings.test(ending.slice(1)))
}

const endings = /^(s|es|'s|d|ed|r|er|ers|ing|ings|ly|able|ment|ments|less|ful)$/

/** One slip in a short word, two in a longer one; the more frequent word where several are as near. */
function nearestWord(term: string, words: readonly string[]): string | undefined {
  let best: { word: string; slips: number } | undefined
  const most = term.length < 6 ? 1 : 2
  for (const word of words) {
    if (Math.abs(word.length - term.length) > most) continue
    const slips = slipsBetween(term, word)
    if (slips <= most && slips < (best?.slips ?? Infinity)) best = { word, slips }
  }
  return best?.word
}

/**
 * Letters left out, put in, mistaken or swapped with their neighbour: the optimal string alignment distance. A swap
 * counts once, which plain Levenshtein counts twice: “bugdet”.
 */
export function slipsBetween(one: string, other: string): number {
  let [beforeLast, last]: number[][] = [[], Array.from({ length: other.length + 1 }, (_, index) => index)]
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      const cost = Math.min(last![column]! + 1, current[column - 1]! + 1, last![column - 1]! + same)
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current.push(swapped ? Math.min(cost, beforeLast![column - 2]! + 1) : cost)
    }
    ;[beforeLast, last] = [last!, current]
  }
  return last!.at(-1)!
}
