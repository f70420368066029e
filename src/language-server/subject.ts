import type { Position as EditorPlace, Range } from 'vscode-languageserver'
import {
  type Entry,
  type Handbook,
  type Heading,
  headingsOf,
  type Pointer,
  type Process,
  type Stage,
  stageNames,
} from '../compiler/index.ts'
import { isIn, rangeOf } from './places.ts'
import { lineAt, rangeInList, rangeWithin } from './stretches.ts'
import { termsAt } from './terms.ts'
import { pointersOf } from './pointers.ts'
import type { Session } from './session.ts'

/** What a place in a source is about: where it is told itself, or by a name or a link. `range` is what names it there. */
export type Subject = { readonly range: Range } & (
  | { readonly is: 'entry'; readonly entry: Entry; readonly by: 'title' | 'name' | 'address' | 'words' | 'term' }
  | { readonly is: 'stage'; readonly process: Process; readonly stage: Stage }
  | { readonly is: 'part'; readonly entry: Entry; readonly heading: Heading }
)

export function subjectAt(session: Session, file: string, place: EditorPlace): Subject | undefined {
  const { handbook } = session.book()
  return (
    stageNamed(session, file, place) ??
    pointedAt(session, file, place) ??
    toldAt(session, handbook, file, place) ??
    termAt(session, file, place)
  )
}

function stageNamed(session: Session, file: string, place: EditorPlace): Subject | undefined {
  for (const { process, stage, written, at, as } of stageNames(session.book().handbook).get(file) ?? []) {
    if (!isIn(place, rangeOf(at))) continue
    const range = rangeOfName(session, { written, at, as })
    // A playbook’s heading is all about its stage.
    if (range && (as === 'heading' || isIn(place, range))) return { is: 'stage', process, stage, range }
  }
  return undefined
}

/** Where in its stretch the name of a stage stands. */
export function rangeOfName(
  session: Session,
  { written, at, as }: { readonly written: string; readonly at: Pointer['at']; readonly as: string },
): Range | undefined {
  return as === 'list'
    ? (rangeInList(session, at, written) ?? rangeWithin(session, at, written))
    : rangeWithin(session, at, written)
}

function pointedAt(session: Session, file: string, place: EditorPlace): Subject | undefined {
  const pointer = pointerAt(session, file, place)
  if (!pointer) return undefined
  const { target: entry, anchor, at, as, written } = pointer
  if (as === 'name') return { is: 'entry', entry, by: 'name', range: rangeWithin(session, at, written) ?? rangeOf(at) }
  const address = rangeWithin(session, at, written) ?? rangeOf(at)
  const heading = anchor === undefined ? undefined : headingsOf(entry).find(({ id }) => id === anchor)
  if (anchor !== undefined && heading) {
    const range = rangeWithin(session, at, anchor) ?? address
    const stage = entry.kind === 'process' ? entry.stages.find(({ id }) => id === anchor) : undefined
    return entry.kind === 'process' && stage
      ? { is: 'stage', process: entry, stage, range }
      : { is: 'part', entry, heading, range }
  }
  const words = linkWords(session, pointer)
  return words && isIn(place, words)
    ? { is: 'entry', entry, by: 'words', range: words }
    : { is: 'entry', entry, by: 'address', range: address }
}

/** The words of a link, where they stand in one line with its address. */
export function linkWords(session: Session, { at }: Pointer): Range | undefined {
  const line = at.start.line - 1
  const before = lineAt(session, at.file, line).slice(0, at.start.line === at.end.line ? at.end.column - 1 : undefined)
  const from = at.start.column
  const to = before.lastIndexOf('](')
  if (before[from - 1] !== '[' || to < from) return undefined
  return { start: { line, character: from }, end: { line, character: to } }
}

/** A name or a link at a place, the narrowest where one stands within another. */
function pointerAt(session: Session, file: string, place: EditorPlace): Pointer | undefined {
  return (pointersOf(session).get(file) ?? [])
    .filter(({ at }) => isIn(place, rangeOf(at)))
    .sort((a, b) => size(a) - size(b))[0]
}

function size({ at: { start, end } }: Pointer): number {
  return (end.line - start.line) * 10_000 + end.column - start.column
}

/** Where something is told itself: a page at its title, a person at a heading, a stage and other parts at theirs. */
function toldAt(session: Session, handbook: Handbook, file: string, place: EditorPlace): Subject | undefined {
  const text = lineAt(session, file, place.line)
  const isHeading = /^#{1,6}\s/.test(text)
  for (const entry of handbook.entries) {
    if (entry.file !== file) continue
    const range = titleRange(session, entry)
    if (isIn(place, range) || (isHeading && place.line === range.start.line)) {
      return { is: 'entry', entry, by: 'title', range }
    }
    const heading = isHeading ? headingsOf(entry).find(({ line }) => line === place.line + 1) : undefined
    if (!heading) continue
    const stage = entry.kind === 'process' ? entry.stages.find(({ id }) => id === heading.id) : undefined
    if (entry.kind === 'process' && stage) {
      const own = rangeWithin(session, stage.title.at, stage.title.text) ?? rangeOf(stage.title.at)
      return { is: 'stage', process: entry, stage, range: own }
    }
    return { is: 'part', entry, heading, range: lineRange(place.line, text) }
  }
  return undefined
}

/** Where an entry says what it is called: in front matter, or a person in a heading. */
export function titleRange(session: Session, entry: Entry): Range {
  if (entry.kind !== 'person') return rangeOf(entry.frontAt('title'))
  return rangeWithin(session, entry.at, entry.title) ?? rangeOf(entry.at)
}

export function lineRange(line: number, text: string): Range {
  return { start: { line, character: 0 }, end: { line, character: text.length } }
}

function termAt(session: Session, file: string, place: EditorPlace): Subject | undefined {
  const [entry] = termsAt(session, file, place)
  return entry && { is: 'entry', entry, by: 'term', range: { start: place, end: place } }
}
