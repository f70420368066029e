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
  const shown = words.slice(start, start + length)
  const pieces: { text: string; hit: boolean }[] = start > 0 ? [{ text: '… ', hit: false }] : []
  for (const [index, word] of shown.entries()) {
    const hit = terms.some((term) => answers(word, term))
    const last = pieces.at(-1)
    const space = index === 0 ? '' : ' '
    if (last && !hit && !last.hit) last.text += space + word
    else {
      if (last && space && !last.hit) last.text += space
      pieces.push({ text: last?.hit && space ? space + word : word, hit })
    }
  }
  if (start + length < words.length) pieces.push({ text: ' …', hit: false })
  return splitSpaces(pieces)
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

/** Marks end with the word: the space after it isn't marked. */
function splitSpaces(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap(({ text, hit }) => {
    const space = hit ? (/^\s+/.exec(text)?.[0] ?? '') : ''
    return space === '' ? [{ text, hit }] : [{ text: space, hit: false }, { text: text.slice(space.length), hit }]
  })
}
