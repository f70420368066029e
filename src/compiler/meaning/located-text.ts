import type { Place } from '../model/position.ts'

/** A text whose places and offsets, counted from 0, can be had from each other. */
export interface LocatedText {
  readonly text: string
  /** The text's end for a place behind it. */
  readonly offset: (place: Place) => number
  readonly place: (offset: number) => Place
}

export function locate(text: string): LocatedText {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return {
    text,
    offset: ({ line, column }) => Math.min(text.length, (starts[line - 1] ?? text.length) + column - 1),
    place: (offset) => {
      const line = lastAtMost(starts, offset)
      return { line: line + 1, column: offset - starts[line]! + 1 }
    },
  }
}

/** The last of some rising numbers that is at most `most`, by its index. */
function lastAtMost(rising: readonly number[], most: number): number {
  let [low, high] = [0, rising.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (rising[middle]! <= most) low = middle
    else high = middle - 1
  }
  return low
}
