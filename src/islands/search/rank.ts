import type { CardNotes } from '../../compiler/4-derive/card-notes.ts'
import type { Fragment } from './pagefind.ts'
import { answers, holds, readQuery } from './query.ts'

/** A loaded record and how well the index thought it fits, 0 to 1. */
export interface Ranked {
  readonly fragment: Fragment
  readonly notes: CardNotes
  readonly score: number
}

/**
 * Brings the best records into a better order than words alone can: who types a thing's name wants that thing, and who
 * types a buyer and a thing wants the thing in that buyer's playbook. A word that is a term, too, is explained first. What
 * the reader's own role uses comes before the same for other roles. Pages about Fieldbook itself come last.
 *
 * @param role The id of the reader's role, where it is known.
 */
export function rank(
  records: readonly Ranked[],
  terms: readonly string[],
  role: string | undefined,
): readonly Ranked[] {
  return records
    .map((record) => ({ record, worth: worthOf(record, terms) + (isFor(role, record) ? 0.3 : 0) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ record }) => record)
}

function worthOf(record: Ranked, terms: readonly string[]): number {
  return isHelp(record) ? record.score - 10 : record.score + nameBonus(record, terms)
}

/** Of what nobody has to review, lists and tools are the company's own. */
function isHelp({ notes: { due, kind } }: Ranked): boolean {
  return due === undefined && kind !== 'page' && kind !== 'tool'
}

function isFor(role: string | undefined, { fragment }: Ranked): boolean {
  return role !== undefined && fragment.filters['role']?.includes(role) === true
}

function nameBonus({ fragment, notes }: Ranked, terms: readonly string[]): number {
  if (terms.length === 0) return 0
  const { meta, anchors } = fragment
  const about = meta['about'] ?? ''
  const own = [notes.title, ...namesIn(meta['aliases'])]
  const said = namesIn(meta['said'])
  const parts = anchors.filter(({ id }) => id in notes.parts).map(({ text }) => text)
  if (own.some((name) => isName(name, terms))) return notes.kind === 'term' ? 3 : 2
  const names = [...own, ...parts, ...said]
  const best = Math.max(
    ...[...own, ...parts].map((name) => heldBy(name, terms)),
    ...said.map((name) => heldBy(name, terms) / 2),
  )
  const around = terms.filter((term) => holds(about, term) || names.some((name) => holds(name, term))).length
  const complete = best > 0 && around === terms.length ? 0.5 : 0
  return complete + (0.3 * best) / terms.length
}

function namesIn(list = ''): readonly string[] {
  return list.split(', ').filter(Boolean)
}

/** How many of the terms a name holds; twice as much where nothing of the name is missing: “second meeting”. */
function heldBy(name: string, terms: readonly string[]): number {
  const held = terms.filter((term) => holds(name, term)).length
  const isWhole = readQuery(name).terms.every((word) => terms.some((term) => answers(word, term)))
  return isWhole ? 2 * held : held
}

/** Is it this name that was typed, fillers aside? */
function isName(name: string, terms: readonly string[]): boolean {
  const words = readQuery(name).terms
  return words.length === terms.length && terms.every((term) => words.some((word) => holds(word, term)))
}
