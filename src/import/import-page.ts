import { fileSlug } from '../compiler/meaning/slug.ts'
import { dropDebris } from './debris.ts'
import { type Change, changed, type Found, type Left } from './found.ts'
import { guessFront, type GuessedValue } from './guess-front.ts'
import { guessKind, type Guess, opensFolder, type PageHeading } from './guess-kind.ts'
import { withoutHtml } from './html-places.ts'
import { peopleOf } from './people.ts'
import { findPlaces, type HeadingPlace, type LinkPlace } from './places.ts'
import { plain } from './plain-words.ts'
import { readFront } from './read-front.ts'
import { rewriteHeadings, type Renamed } from './rewrite-headings.ts'

/** A page on its way to a source, before links are rewritten: for that all names have to be known. */
export interface Page {
  readonly path: string
  readonly title: string
  readonly guess: Guess
  readonly values: readonly GuessedValue[]
  readonly summary: string | undefined
  readonly aliases: readonly string[]
  readonly isDraft: boolean
  /** Without its title. */
  readonly headings: readonly PageHeading[]
  /** Begins with an empty line, so that a line across at its start isn’t front matter. */
  readonly body: string
  readonly links: readonly LinkPlace[]
  /** The words of the heading that a fragment led to. */
  readonly anchors: ReadonlyMap<string, string>
  readonly left: readonly Left[]
  /** What converters left behind and was taken out, as it stood. */
  readonly dropped: readonly string[]
  readonly renamed: readonly Renamed[]
  readonly notes: readonly string[]
  /** The text as it was found, without its front matter. */
  readonly original: string
}

/**
 * Reads one file: what it is called, what it seems to be, and its text without what converters leave behind.
 *
 * @param guess says what it is, where more is known than its own words
 */
export function importPage({ path, text, notes, left }: Found, guess: Guesser = guessKind): Page {
  const front = readFront(
    text
      .replace(/^\ufeff/, '')
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll('\0', ''),
  )
  const original = `\n${front.body.replace(/^\n+/, '')}`
  const clean = dropDebris(original)
  const html = withoutHtml(findPlaces(clean.text))
  const plainText = changed(clean.text, html)
  // What HTML was made of may leave debris of its own: the names of places.
  const again = html.length === 0 ? { text: plainText, dropped: [], anchors: [] } : dropDebris(plainText)
  const anchors = html.length === 0 ? clean.anchors : [...clean.anchors.map((it) => moveBy(it, html)), ...again.anchors]
  const found = findPlaces(again.text)
  const first = found.headings.find(
    ({ depth, start, isTop }) => isTop && depth === 1 && again.text.slice(0, start).trim() === '',
  )
  const title = front.title ?? (first?.text.replaceAll(/\s+/g, ' ').trim() || titleOf(path))
  const own = headingsBelow(found.headings, title, first)
  const guessed = guess(path, title, own)
  const people = guessed.kind === 'person' ? peopleOf(again.text, title) : undefined
  const isNobody = guessed.kind === 'person' && !people
  const what: Guess = isNobody ? { kind: 'guide', because: undefined } : guessed
  const before = people ?? { text: again.text, renamed: [] }
  const headings = people ? findPlaces(people.text).headings : found.headings
  const places = headings.filter(({ isTop }) => isTop)
  const { body, renamed, ids } = rewriteHeadings(before.text, places, title, what, people ? [] : anchors)
  const neat = tidy(body)
  const name = titleFor(what.kind, title)
  return {
    path,
    title: name,
    guess: what,
    values: what.values ?? guessFront(what.kind, title, path, body),
    summary: front.summary,
    aliases: front.aliases,
    isDraft: front.isDraft,
    headings: own,
    body: neat,
    links: findPlaces(neat).links,
    anchors: people
      ? new Map([
          ...[...found.headings.map((it) => it.text), ...anchors.map((it) => it.name)].map(
            (it) => [plain(it), ''] as const,
          ),
          ...ids,
        ])
      : ids,
    left: [...left, ...(front.left === '' ? [] : [{ from: 'its front matter', words: front.left }])],
    dropped: [...clean.dropped, ...again.dropped, ...html.flatMap(({ dropped }) => dropped)],
    renamed: [...(name === title ? [] : [{ from: title, to: name }]), ...before.renamed, ...renamed],
    notes: [...notes, ...(/\.mdx$/i.test(path) ? ['it was MDX; its components are plain text now'] : [])],
    original,
  }
}

/** Guesses what a page is by its path, its title and its headings. */
export type Guesser = (path: string, title: string, headings: readonly PageHeading[]) => Guess

function headingsBelow(
  headings: readonly HeadingPlace[],
  title: string,
  first: HeadingPlace | undefined,
): readonly PageHeading[] {
  return headings
    .filter((heading) => heading.isTop && !(heading === first && heading.text.trim() === title))
    .map(({ depth, text }) => ({ depth, text }))
}

function moveBy(anchor: { readonly name: string; readonly at: number }, changes: readonly Change[]) {
  let shift = 0
  for (const { start, end, put } of changes) if (end <= anchor.at) shift += put.length - (end - start)
  return { ...anchor, at: anchor.at + shift }
}

/** No more than one empty line where something was taken out, but in code. */
function tidy(body: string): string {
  const { code } = /\n{4,}/.test(body) ? findPlaces(body) : { code: [] }
  const gaps = [...body.matchAll(/\n{4,}/g)].filter(
    ({ index }) => !code.some(({ start, end }) => start <= index && index < end),
  )
  const shorter = gaps.map(({ index, 0: gap }): Change => ({ start: index, end: index + gap.length, put: '\n\n' }))
  return `\n${changed(body, shorter).replace(/^\n+/, '').trimEnd()}\n`
}

/** A page’s kind is said by its folder; what buyers say stands without quotation marks. */
function titleFor(kind: Guess['kind'], title: string): string {
  if (kind === 'guide') return title
  const bare = title.replace(new RegExp(`^(?:buyer )?(?:${kind}|battle ?card)\\s*[:–—]\\s*(?=\\S)`, 'i'), '')
  return kind === 'objection' ? bare.replace(/^["“«'‘](.*)["”»'’]$/, '$1') : bare
}

function titleOf(path: string): string {
  const parts = path.replace(/(?:\.html)?\.\w+$/, '').split('/')
  const name = opensFolder(path) ? (parts.at(-2) ?? 'Start') : (parts.at(-1) ?? 'Page')
  const words = name.replaceAll(/[-_]+/g, ' ').trim() || 'Page'
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What a page’s file can be called, the shortest first: its own name, then with its folders before it. */
export function idsOf(path: string): string[] {
  const steps = path.replace(/(?:\.html)?\.\w+$/, '').split('/')
  if (opensFolder(path)) steps.splice(-1, 1, ...(steps.length === 1 ? ['start'] : []))
  const names = steps.map(addressOf)
  const ids = names.map((_, index) =>
    names
      .slice(names.length - 1 - index)
      .join('-')
      .slice(0, 100)
      .replace(/-+$/, ''),
  )
  return [...new Set(ids)]
}

/** A name as an address: small letters, digits and hyphens. */
export function addressOf(name: string): string {
  return fileSlug(name.replaceAll('.', '-')).replaceAll('_', '-').slice(0, 100)
}
