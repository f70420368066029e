import type { Entry } from '../../model/concepts.ts'
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
    for (const entry of handbook.entries) {
      yield* inFront(entry)
      for (const { text, isQuoted, position } of wordsOf(entry)) {
        const found = findPlaceholder(text, isQuoted)
        if (found) yield reportOf(text.slice(found.start, found.end), position(found.start, found.end))
      }
    }
  },
}

/** Titles, summaries and aliases. A person's title is a heading, which is read with the body. */
function* inFront(entry: Entry): Iterable<Report> {
  const { title, summary, aliases = [] } = entry.front
  const values = [
    { text: entry.kind === 'person' ? '' : title, at: entry.frontAt('title') },
    { text: summary ?? '', at: entry.frontAt('summary') },
    ...aliases.map((text, index) => ({ text, at: entry.frontAt('aliases', index) })),
  ]
  for (const { text, at } of values) {
    const found = findPlaceholder(text)
    if (found) yield reportOf(text.slice(found.start, found.end), at)
  }
}

function reportOf(words: string, at: Position): Report {
  return {
    message: `${quote(words)} stands where words are still to come`,
    hint: 'Write what belongs here, or remove the line until it is known.',
    at,
  }
}
