import { anchorOf, everyCard, ourCard, notesOf, writeNotes } from '../compiler/4-derive/card-notes.ts'
import type { Card, CardPart } from '../compiler/4-derive/cards.ts'
import type { Entry } from '../compiler/model/concepts.ts'
import type { Review } from '../compiler/4-derive/review.ts'
import type { Renderer } from '../render/index.ts'
import { searchWords } from '../compiler/vocabulary/search-words.ts'
import { slug } from '../compiler/meaning/slug.ts'

/** What Pagefind is told of one card. */
export interface SearchRecord {
  /** Where the card is, without the base path: Pagefind adds what it is served under. */
  readonly url: string
  /** A page made for Pagefind alone: headings with ids become sub-results. */
  readonly html: string
  /** The words in it, for suggestions. */
  readonly words: string
  /** The id of the role whose playbook it is from; undefined where it is for everybody. */
  readonly role: string | undefined
}

export interface RecordContext {
  readonly renderer: Renderer
  /** Undefined where nobody has to review it. */
  readonly review: Review | undefined
  readonly language: string
}

/**
 * - `title`, `aliases`, `said` and `about` are metadata: Pagefind searches and weighs them by name (see `ranking` in
 *   src/islands/search/pagefind.ts). `about` is whom the card is for, so that “CFO second meeting” finds it.
 * - `said` is how buyers everywhere put an objection: it is found by that, and called only what the company calls it.
 * - Facets are filters by id.
 * - What is only shown (owner, due date, words to copy) is in the id of a `<data>` element: Pagefind hands out the ids of
 *   a record's elements but doesn't search them, as it would metadata.
 */
export function recordOf(card: Card, { renderer, review, language }: RecordContext): SearchRecord {
  const notes = notesOf(card, { review, text: renderer.text })
  const own = textOf(card, renderer)
  const parts = card.parts.map((part) => ({ part, text: textOf(part, renderer) }))
  const about = aboutOf(card)
  const said = [...new Set([card, ...card.parts].flatMap((part) => part.said ?? []))]
  const html = [
    `<html lang="${language}"><body data-pagefind-weight="${weightOf(card)}">`,
    `<data id="${writeNotes(notes)}"></data>`,
    ...facetsOf(card).map(
      ([name, value]) => `<i data-pagefind-filter="${name}[data-v]" data-v="${escaped(value)}"></i>`,
    ),
    ...metaOf({
      [isHelp(card) ? 'name' : 'title']: card.title,
      aliases: card.aliases.join(', '),
      said: said.join(', '),
      about: about.join(', '),
      all: isHelp(card) ? everyCard : `${everyCard} ${ourCard}`,
    }),
    ...(isHelp(card) ? paragraphs(card.title) : [`<h1>${escaped(card.title)}</h1>`]),
    ...paragraphs(own),
    ...parts.flatMap(({ part, text }) => [
      headingOf(card, part),
      ...otherNames(part, isHelp(card)),
      ...paragraphs(text),
    ]),
    '</body></html>',
  ].join('\n')
  const words = [
    card.title,
    ...card.aliases,
    ...said,
    ...about,
    own,
    ...parts.flatMap(({ part, text }) => [part.title, ...part.aliases, text]),
  ]
  return {
    url: card.address,
    html,
    words: words.join('\n'),
    role: card.entry?.kind === 'playbook' ? card.roles[0]?.id : undefined,
  }
}

/** Fieldbook's own pages are about the tool: they come after what the company says about selling. */
function isHelp({ entry }: Card): boolean {
  return entry?.origin === 'fieldbook'
}

function weightOf(card: Card): string {
  return isHelp(card) ? '0.3' : '1'
}

/** Whom a playbook is for; where else, what kind of thing it is, as in “battle card Nimbro”. */
function aboutOf({ entry, kind, trail, roles, personas }: Card): readonly string[] {
  if (entry?.kind === 'playbook') return [...roles, ...personas].flatMap(namesOf)
  return entry === undefined || entry.kind === 'guide' || kind !== entry.kind
    ? trail
    : [...trail, searchWords.kinds[kind]]
}

/**
 * An objection that only repeats the library's is a word in the text, so that the library's own card comes first. The
 * headings of Fieldbook's own pages weigh no more than their text.
 */
function headingOf(card: Card, part: CardPart): string {
  const repeats = part.kind === 'objection' && part.text.length === 0
  const weight = isHelp(card) ? ` data-pagefind-weight="${weightOf(card)}"` : repeats ? ' data-pagefind-weight="1"' : ''
  return `<h2 id="${escaped(anchorOf(part))}"${weight}>${escaped(part.title)}</h2>`
}

/** What else a part is called counts like its heading; its text is read as usual. */
function otherNames({ aliases }: CardPart, help: boolean): readonly string[] {
  if (aliases.length === 0) return []
  return [`<p data-pagefind-weight="${help ? '0.3' : '6'}">${escaped(aliases.join(', '))}</p>`]
}

function facetsOf(card: Card): readonly (readonly [string, string])[] {
  const kinds = new Set([card.kind, ...card.parts.map(({ kind }) => kind)])
  return [
    ...[...kinds].map((kind) => ['kind', kind] as const),
    ...card.roles.map(({ id }) => ['role', id] as const),
    ...card.personas.map(({ id }) => ['persona', id] as const),
    ...card.processes.map(({ id }) => ['process', id] as const),
    ...card.stages.map((title) => ['stage', slug(title)] as const),
  ]
}

function metaOf(fields: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<i data-pagefind-meta="${name}[data-v]" data-v="${escaped(value)}"></i>`)
}

function namesOf({ title, front }: Entry): readonly string[] {
  return [title, ...(front.aliases ?? [])]
}

function textOf({ text }: CardPart, renderer: Renderer): string {
  return text.map(renderer.text).filter(Boolean).join('\n\n')
}

/** Pagefind puts a full stop at the end of a paragraph without one, which keeps excerpts readable. */
function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .flatMap((line) => (line.trim() === '' ? [] : [`<p>${escaped(line.replace(/^\s*-\s+/, ''))}</p>`]))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
