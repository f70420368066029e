import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { findPlaceholder } from '../placeholder-words.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { wordsOf } from '../words-of.ts'

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'warning',
  topic: 'placeholders',
  *check(handbook) {
    const isReported = unreadablePlaces(handbook)
    for (const entry of handbook.entries) {
      yield* inFront(entry)
      for (const { text, isQuoted, position } of wordsOf(entry)) {
        const found = findPlaceholder(text, isQuoted)
        const at = found && position(found.start, found.end)
        if (at && !isReported(at)) yield reportOf(text.slice(found.start, found.end), at)
      }
    }
  },
}

/** A value such as `Time: TBD` can't be read, which is said already. */
function unreadablePlaces(handbook: Handbook): (at: Position) => boolean {
  const lines = new Set(
    handbook.issues.flatMap(({ type, at }) => (type === 'value-unreadable' ? [`${at.file}:${at.start.line}`] : [])),
  )
  return (at) => lines.has(`${at.file}:${at.start.line}`)
}

/** Titles, summaries and aliases. */
function* inFront(entry: Entry): Iterable<Report> {
  for (const { text, at } of frontWords(entry)) {
    const found = findPlaceholder(text)
    if (found) yield reportOf(text.slice(found.start, found.end), at)
  }
}

function frontWords(entry: Entry): readonly { readonly text: string; readonly at: Position }[] {
  // People share their file's front matter; the title of each is a heading.
  if (entry.kind === 'person') return [{ text: entry.title, at: entry.at }]
  const { title, summary = '', aliases = [] } = entry.front
  return [
    { text: title, at: entry.frontAt('title') },
    { text: summary, at: entry.frontAt('summary') },
    ...aliases.map((text, index) => ({ text, at: entry.frontAt('aliases', index) })),
  ]
}

function reportOf(words: string, at: Position): Report {
  return {
    message: `${quote(words)} stands where words are still to come`,
    hint: 'Write what belongs here, or remove the line until it is known.',
    at,
  }
}
