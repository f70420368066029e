import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { onceFor } from '../../meaning/once-for.ts'
import { findPlaceholder } from '../../meaning/placeholder-words.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { wordsOf } from '../wording/words-of.ts'

export const placeholder: Rule = {
  id: 'placeholder',
  severity: 'warning',
  topic: 'placeholders',
  *check(handbook) {
    const isReported = unreadablePlaces(handbook)
    for (const entry of handbook.entries) {
      yield* inFront(entry)
      for (const { words, at } of inBody(entry)) if (!isReported(at)) yield reportOf(words, at)
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

const inBody = onceFor((entry: Entry) => {
  const places: { readonly words: string; readonly at: Position }[] = []
  for (const { text, isQuoted, position } of wordsOf(entry)) {
    const found = findPlaceholder(text, isQuoted)
    if (found) places.push({ words: text.slice(found.start, found.end), at: position(found.start, found.end) })
  }
  return places
})

/** Titles, summaries and aliases. */
const inFront = onceFor((entry: Entry): readonly Report[] =>
  frontWords(entry).flatMap(({ text, at }) => {
    const found = findPlaceholder(text)
    return found ? [reportOf(text.slice(found.start, found.end), at)] : []
  }),
)

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
