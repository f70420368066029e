import type { Range } from 'vscode-languageserver'
import type { Position } from '../compiler/index.ts'
import type { Session } from './session.ts'

/** The line of a source that a number counted from 0 means, as the editor shows it. */
export function lineAt(session: Session, file: string, line: number): string {
  return linesOf(session, file)[line] ?? ''
}

export function linesOf(session: Session, file: string): readonly string[] {
  return (session.text(file) ?? '').split(/\r?\n/)
}

/** The last time words stand in a stretch, as words of their own: behind a link’s own words, its address. */
export function rangeWithin(session: Session, at: Position, words: string): Range | undefined {
  const goesOn = startsInWord.test(words)
  return lastWhere(
    session,
    at,
    words,
    (before, after) => !(goesOn && inWord.test(before.slice(-1))) && !startsInWord.test(after),
  )
}

/** The same for one of several names, which commas or “and” divide: one may be the beginning of another. */
export function rangeInList(session: Session, at: Position, name: string): Range | undefined {
  return lastWhere(
    session,
    at,
    name,
    (before, after) => /(?:^|[,;#:]|\sand)\s*$/i.test(before) && /^\s*(?:$|[,;.]|and\s)/i.test(after),
  )
}

const inWord = /[\p{L}\p{N}]/u
const startsInWord = /^[\p{L}\p{N}]/u

function lastWhere(
  session: Session,
  { file, start, end }: Position,
  words: string,
  fits: (before: string, after: string) => boolean,
): Range | undefined {
  if (words === '') return undefined
  const lines = linesOf(session, file)
  for (let line = Math.min(end.line, lines.length); line >= start.line; line--) {
    const text = lines[line - 1] ?? ''
    const first = line === start.line ? start.column - 1 : 0
    const stop = line === end.line ? end.column - 1 : text.length
    for (let from = stop - words.length; from >= first; from--) {
      from = text.lastIndexOf(words, from)
      if (from < first) break
      if (!fits(text.slice(first, from), text.slice(from + words.length, stop))) continue
      const place = { line: line - 1, character: from }
      return { start: place, end: { ...place, character: from + words.length } }
    }
  }
  return undefined
}
