import type { Position } from '../../model/position.ts'
import { quote } from '../quote.ts'

/** How a finding can be mended, as a rule says it: rules don't see the text, so an edit tells what to look for. */
export interface Mend {
  readonly title: string
  /** Is there only one way to read what stands there, so that nobody needs to be asked? */
  readonly safe: boolean
  readonly edits: readonly WantedEdit[]
}

/**
 * In a stretch of a source, what is looked for is replaced: the first time these words or this pattern stand there;
 * everything, where nothing is looked for. Behind a pattern, `put` may take its groups over (`$1`), and `$$` is a dollar
 * sign. Where it isn't found, there is no mend.
 */
export interface WantedEdit {
  readonly at: Position
  readonly find: string | RegExp | undefined
  readonly put: string
}

/** The words that are likely meant, each as a mend of its own. */
export function writeOneOf(candidates: readonly string[], at: Position, find: string | RegExp | undefined): Mend[] {
  return candidates.map((words) => ({
    title: `Write ${quote(words)}`,
    safe: false,
    edits: [{ at, find, put: find instanceof RegExp ? asWritten(words) : words }],
  }))
}

/** The names that are likely meant by one of a list, but for those that would read as two there. */
export function writeOneInList(candidates: readonly string[], at: Position, find: string | RegExp): Mend[] {
  return writeOneOf(
    candidates.filter((name) => !/[;,]|\sand\s+\p{Lu}/u.test(name)),
    at,
    find,
  )
}

/** Words to put behind a pattern as they are: in `$50M` no group is meant. */
export function asWritten(words: string): string {
  return words.replaceAll('$', '$$$$')
}

/** The one mend there is. */
export function mend(title: string, edit: WantedEdit, safe: 'safe' | 'ask'): Mend[] {
  return [{ title, safe: safe === 'safe', edits: [edit] }]
}

/** A whole line of a stretch's file, and some after it. */
export function linesFrom({ file }: Position, line: number, count = 1): Position {
  return { file, start: { line, column: 1 }, end: { line: line + count, column: 1 } }
}
