import { answers } from './query.ts'

/** A run of words, found or not. */
export interface Piece {
  readonly text: string
  readonly hit: boolean
}

/** Words an excerpt holds, and how many of them stand before the first one found. */
const length = 34
const before = 6

/** The stretch of a text that holds most of the terms, or the one from word `from`. */
export function excerptOf(words: readonly string[], terms: readonly string[], from?: number): readonly Piece[] {
  const start = from ?? bestStart(words, terms)
  const runs: { words: string[]; hit: boolean }[] = []
  for (const word of words.slice(start, start + length)) {
    const hit = terms.some((term) => answers(word, term))
    const last = runs.at(-1)
    if (last?.hit === hit) last.words.push(word)
    else runs.push({ words: [word], hit })
  }
  const pieces = runs.flatMap(({ words: run, hit }, index): Piece[] => {
    const pieces = hit ? markOf(run.join(' ')) : [{ text: run.join(' '), hit }]
    return index === 0 ? pieces : [{ text: ' ', hit: false }, ...pieces]
  })
  const ends = start + length < words.length ? [{ text: ' …', hit: false }] : []
  return [...(start > 0 ? [{ text: '… ', hit: false }] : []), ...pieces, ...ends]
}

/** The mark ends with the last letter. */
function markOf(text: string): Piece[] {
  const end = /[^\p{L}\p{N}%$€£]*$/u.exec(text)?.index ?? text.length
  const rest = text.slice(end)
  return [{ text: text.slice(0, end), hit: true }, ...(rest === '' ? [] : [{ text: rest, hit: false }])]
}

/** The place from which most different terms are in sight; a little before it, at the beginning of a sentence if near. */
function bestStart(words: readonly string[], terms: readonly string[]): number {
  const found = words.flatMap((word, index) => {
    const term = terms.findIndex((it) => answers(word, it))
    return term < 0 ? [] : [{ index, term }]
  })
  let best = { index: 0, count: 0 }
  for (const { index } of found) {
    const inSight = found.filter((it) => it.index >= index && it.index < index + length - before)
    const count = new Set(inSight.map(({ term }) => term)).size
    if (count > best.count) best = { index, count }
  }
  const start = Math.max(0, best.index - before)
  const near = words.slice(Math.max(0, start - before), best.index).findLastIndex((word) => /[.?!]["”’]?$/.test(word))
  return best.index <= before ? 0 : near < 0 ? start : Math.max(0, start - before) + near + 1
}
