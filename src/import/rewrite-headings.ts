import { type Change, changed } from './found.ts'
import type { Guess, ImportKind } from './guess-kind.ts'
import { plain } from './plain-words.ts'
import { hasSteps, knownHeading, withoutOwnHeadings } from './heading-words.ts'
import type { HeadingPlace } from './places.ts'

/** A heading that got other words or became bold text; `to` is undefined for the latter. */
export interface Renamed {
  readonly from: string
  readonly to: string | undefined
}

/**
 * Headings begin at the second level, below the title; those with a word of their own in Fieldbook get it; those that
 * the kind can't have become bold text. The heading that repeats the title goes.
 *
 * @returns the words of the heading that each old fragment led to, too
 */
export function rewriteHeadings(
  text: string,
  headings: readonly HeadingPlace[],
  title: string,
  { kind, asides }: Guess,
  anchors: readonly { readonly name: string; readonly at: number }[],
): { body: string; renamed: readonly Renamed[]; ids: ReadonlyMap<string, string> } {
  const [first] = headings
  const opening =
    first?.depth === 1 && text.slice(0, first.start).trim() === '' && first.text.trim() === title ? first : undefined
  const rest = headings.filter((heading) => heading !== opening)
  const top = Math.min(...rest.map(({ depth }) => depth))
  const shift = top === 1 ? 1 : (withoutOwnHeadings.has(kind) || hasSteps.has(kind)) && top > 2 ? 2 - top : 0
  const taken = new Set<string>()
  const renamed: Renamed[] = []
  const changes: Change[] = opening ? [{ start: opening.start, end: opening.end, put: '' }] : []
  const words = new Map<HeadingPlace, string>()
  for (const heading of rest) {
    const depth = Math.min(6, heading.depth + shift)
    const old = ownWords(text.slice(heading.start, heading.end))
    const known = isRead(kind, depth) ? knownHeading(kind, heading.text) : undefined
    const stage = known !== undefined && hasSteps.has(kind) ? `${stageOf(rest, heading, shift)}/${known}` : known
    const isTwice = stage !== undefined && taken.has(stage)
    const isOwn = known === undefined || (isTwice && known !== heading.text)
    if (stage !== undefined) taken.add(stage)
    const isStep = hasSteps.has(kind) && depth === 2
    const isAside = isStep && asides?.has(heading.text)
    const isBold = isAside || (isOwn ? withoutOwnHeadings.has(kind) && !isStep : isTwice)
    const now = isBold || isOwn || known === heading.text ? old : known
    // What led to a heading that is one no more leads to its page.
    words.set(heading, isBold ? '' : now === old ? heading.text : now)
    if (isBold) renamed.push({ from: heading.text, to: undefined })
    else if (now !== old) renamed.push({ from: heading.text, to: now })
    const put = isBold ? paragraph(bold(old), text, heading) : `${'#'.repeat(depth)} ${now}`
    changes.push({ start: heading.start, end: heading.end, put })
  }
  return { body: changed(text, changes), renamed, ids: fragments(headings, words, anchors, opening) }
}

/** Headings of pages are read on the second level; where that has steps, inside of them. */
function isRead(kind: ImportKind, depth: number): boolean {
  return depth === (hasSteps.has(kind) ? 3 : 2)
}

function stageOf(headings: readonly HeadingPlace[], heading: HeadingPlace, shift: number): string {
  return String(headings.findLastIndex(({ start, depth }) => start < heading.start && depth + shift <= 2))
}

function ownWords(source: string): string {
  const isPlain = /^#{1,6}(?:[ \t]|$)/.test(source)
  const words = isPlain
    ? source.replace(/^#+[ \t]*/, '').replace(/[ \t]+#+[ \t]*$/, '')
    : source.replace(/\n[ \t]*[=-]+[ \t]*$/, '')
  return words.replaceAll(/[ \t]*\n[ \t]*/g, ' ').trim()
}

/** What is bold already, or holds marks that would close it, stays as it is. */
function bold(words: string): string {
  return words.includes('**') || words.includes('__') ? words : `**${words}**`
}

/** Words with an empty line on both sides. */
function paragraph(words: string, text: string, { start, end }: HeadingPlace): string {
  const before = /(?:^|\n)[ \t]*\n$/.test(text.slice(Math.max(0, start - 80), start)) ? '' : '\n'
  const after = /^\n[ \t]*(?:\n|$)/.test(text.slice(end, end + 80)) ? '' : '\n'
  return before + words + after
}

/**
 * A page’s fragments, as plain words because each site makes its own of a heading: those of its headings, and the anchors
 * that stood before one.
 */
function fragments(
  headings: readonly HeadingPlace[],
  words: ReadonlyMap<HeadingPlace, string>,
  anchors: readonly { readonly name: string; readonly at: number }[],
  opening: HeadingPlace | undefined,
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const add = (id: string, heading: HeadingPlace | undefined): void => {
    const target = heading === opening ? '' : heading && words.get(heading)
    const key = plain(id)
    if (target !== undefined && !ids.has(key)) ids.set(key, target)
  }
  for (const { name, at } of anchors) {
    const inside = headings.findLast(({ start, end }) => start <= at && at <= end)
    add(
      name,
      inside ??
        headings.find(({ start }) => start >= at && start - at < 200) ??
        headings.findLast(({ start }) => start < at),
    )
  }
  for (const heading of headings) add(heading.text, heading)
  return ids
}
