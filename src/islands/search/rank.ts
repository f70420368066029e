import type { CardNotes } from '../../compiler/4-derive/card-notes.ts'
import type { Fragment } from './pagefind.ts'
import { holds, readQuery } from './query.ts'

/** A loaded record and how well the index thought it fits, 0 to 1. */
export interface Ranked {
  readonly fragment: Fragment
  readonly notes: CardNotes
  readonly score: number
}

/**
 * Brings the best records into a better order than words alone can: who types a thing's name wants that thing, and who
 * types a buyer and a thing wants the thing in that buyer's playbook. A word that is a term, too, is explained first. Pages
 * about Fieldbook itself come last.
 */
export function rank(records: readonly Ranked[], terms: readonly string[]): readonly Ranked[] {
  return records
    .map((record) => ({
      record,
      worth: record.notes.due === undefined ? record.score - 10 : record.score + nameBonus(record, terms),
    }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ record }) => record)
}

function nameBonus({ fragment, notes }: Ranked, terms: readonly string[]): number {
  if (terms.length === 0) return 0
  const { meta, anchors } = fragment
  const about = meta['about'] ?? ''
  const own = [notes.title, ...(meta['aliases'] ?? '').split(', ')].filter(Boolean)
  const parts = anchors.filter(({ id }) => id in notes.parts).map(({ text }) => text)
  if (own.some((name) => isName(name, terms))) return notes.kind === 'term' ? 3 : 2
  const names = [...own, ...parts]
  const best = Math.max(...names.map((name) => terms.filter((term) => holds(name, term)).length))
  const around = terms.filter((term) => holds(about, term) || names.some((name) => holds(name, term))).length
  const complete = best > 0 && around === terms.length ? 0.5 : 0
  return complete + (0.3 * best) / terms.length
}

/** Is it this name that was typed, fillers aside? */
function isName(name: string, terms: readonly string[]): boolean {
  const words = readQuery(name).terms
  return words.length === terms.length && terms.every((term) => words.some((word) => holds(word, term)))
}
