import type { Location, Position as EditorPlace, Range } from 'vscode-languageserver'
import { type Entry, headingsOf, type Pointer, stageNames } from '../compiler/index.ts'
import { isIn, rangeOf } from './places.ts'
import { lineRange, rangeOfName, type Subject, subjectAt, titleRange } from './subject.ts'
import { lineAt } from './stretches.ts'
import { mentionsOfTerm } from './terms.ts'
import { pointersOf } from './pointers.ts'
import type { Session } from './session.ts'

/** Where something is used: what names it and what links to it. */
interface Use {
  readonly file: string
  readonly range: Range
}

/** Every place that names what a place is about, asked where it is told or where it is used. */
export function references(session: Session, file: string, place: EditorPlace, withOwn: boolean): Location[] {
  const subject = subjectAt(session, file, place)
  if (!subject) return []
  const found = [...(withOwn ? [toldIn(session, subject)] : []), ...usesOf(session, subject)]
  const once = new Map(found.map((it) => [`${it.file} ${JSON.stringify(it.range.start)}`, it]))
  return [...once.values()].map((it) => ({ uri: session.uriOf(it.file), range: it.range }))
}

/** Where what a place names is told, or the picture or file that a link there leads to. */
export function definition(session: Session, file: string, place: EditorPlace): Location | undefined {
  const subject = subjectAt(session, file, place)
  const beside = fileAt(session, file, place)
  const told = beside ?? (subject && toldIn(session, subject))
  return told && { uri: session.uriOf(told.file), range: told.range }
}

function fileAt(session: Session, file: string, place: EditorPlace): Use | undefined {
  const links = session.book().handbook.filePointers().get(file) ?? []
  const link = links.find(({ at }) => isIn(place, rangeOf(at)))
  return link && { file: link.file, range: lineRange(0, '') }
}

function toldIn(session: Session, subject: Subject): Use {
  if (subject.is === 'entry') return { file: subject.entry.file, range: titleRange(session, subject.entry) }
  if (subject.is === 'stage') {
    const { stage, process } = subject
    const written = { written: stage.title.text, at: stage.title.at, as: 'value' }
    return { file: process.file, range: rangeOfName(session, written) ?? rangeOf(stage.title.at) }
  }
  const { file } = subject.entry
  const line = subject.heading.line - 1
  return { file, range: lineRange(line, lineAt(session, file, line)) }
}

function usesOf(session: Session, subject: Subject): readonly Use[] {
  const { handbook } = session.book()
  const pointers = [...pointersOf(session).values()].flat()
  if (subject.is === 'part') return pointers.filter(leadsTo(subject.entry, subject.heading.id)).map(useOf)
  if (subject.is === 'entry') {
    const { entry } = subject
    // A link to the page of people is about none of them.
    const isMeant = ({ as, written }: Pointer): boolean =>
      as === 'name' || written.includes('#') || entry.kind !== 'person'
    const named = pointers.filter((it) => it.target === entry && isMeant(it)).map(useOf)
    if (entry.kind !== 'term') return named
    const mentioned = mentionsOfTerm(session, entry)
    return [...named, ...mentioned.filter((it) => !named.some((other) => isWithin(it, other)))]
  }
  const { stage, process } = subject
  const named = [...stageNames(handbook).values()].flat().filter((it) => it.stage === stage)
  const sections = named.filter(({ as }) => as === 'heading')
  const linked = [
    ...partsBelow(process, stage.id).map((id) => leadsTo(process, id)),
    ...sections.flatMap(({ entry, at }) =>
      headingsOf(entry)
        .filter(({ line }) => line === at.start.line)
        .map(({ id }) => leadsTo(entry, id)),
    ),
  ]
  return [
    ...named.map((it) => ({ file: it.at.file, range: rangeOfName(session, it) ?? rangeOf(it.at) })),
    ...pointers.filter((pointer) => linked.some((leads) => leads(pointer))).map(useOf),
  ]
}

/** A heading and all that stand below it, by their ids. */
export function partsBelow(entry: Entry, id: string): readonly string[] {
  const found = new Set([id])
  for (const heading of headingsOf(entry)) if (found.has(heading.above ?? '')) found.add(heading.id)
  return [...found]
}

function leadsTo(entry: Entry, id: string): (pointer: Pointer) => boolean {
  return ({ target, anchor }) => target === entry && anchor === id
}

function useOf({ at }: Pointer): Use {
  return { file: at.file, range: rangeOf(at) }
}

function isWithin(use: Use, other: Use): boolean {
  const { start, end } = other.range
  return (
    use.file === other.file &&
    use.range.start.line >= start.line &&
    use.range.end.line <= end.line &&
    (use.range.start.line > start.line || use.range.start.character >= start.character) &&
    (use.range.end.line < end.line || use.range.end.character <= end.character)
  )
}
