import { slug } from '../compiler/meaning/slug.ts'
import { dropDebris } from './debris.ts'
import { type Change, changed, type Found, type Left } from './found.ts'
import { guessFront, type GuessedValue } from './guess-front.ts'
import { guessKind, type Guess, type ImportKind, opensFolder } from './guess-kind.ts'
import { withoutHtml } from './html-places.ts'
import { findPlaces, type LinkPlace } from './places.ts'
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

/** Reads one file: what it is called, what it seems to be, and its text without what converters leave behind. */
export function importPage({ path, text, notes, left }: Found, refused?: ReadonlySet<ImportKind>): Page {
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
  const places = findPlaces(again.text)
  const first = places.headings.find(
    ({ depth, start, isTop }) => isTop && depth === 1 && again.text.slice(0, start).trim() === '',
  )
  const title = front.title ?? (first?.text.replaceAll(/\s+/g, ' ').trim() || titleOf(path))
  const headings = places.headings.filter(({ isTop }) => isTop)
  const guess = guessKind(
    path,
    title,
    headings.map(({ text: words }) => words),
    refused,
  )
  const { body, renamed, ids } = rewriteHeadings(again.text, headings, title, guess.kind, anchors)
  const neat = tidy(body)
  const name = titleFor(guess.kind, title)
  return {
    path,
    title: name,
    guess,
    values: guessFront(guess.kind, title, path, body),
    summary: front.summary,
    aliases: front.aliases,
    isDraft: front.isDraft,
    body: neat,
    links: findPlaces(neat).links,
    anchors: ids,
    left: [...left, ...(front.left === '' ? [] : [{ from: 'its front matter', words: front.left }])],
    dropped: [...clean.dropped, ...again.dropped, ...html.flatMap(({ dropped }) => dropped)],
    renamed: [...(name === title ? [] : [{ from: title, to: name }]), ...renamed],
    notes: [...notes, ...(/\.mdx$/i.test(path) ? ['it was MDX; its components are plain text now'] : [])],
    original,
  }
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
  return slug(name.replaceAll('.', '-').normalize('NFKD').replaceAll(/\p{M}/gu, '')).replaceAll('_', '-').slice(0, 100)
}
