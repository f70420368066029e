import { toString } from 'mdast-util-to-string'
import type { Hover, Location, Position as EditorPlace } from 'vscode-languageserver'
import type { Entry, EntryOf, Handbook, Pointer } from '../compiler/index.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { english } from '../compiler/vocabulary/english.ts'
import { anchorsOf } from './anchors.ts'
import { isIn, rangeOf } from './places.ts'
import { conceptOf, shapeAt, wordsOf } from './shape-at.ts'
import type { Session } from './session.ts'

/** What a place is about: what a rule says of it, whom a name stands for, what a label takes, what a term means. */
export function hover(session: Session, file: string, place: EditorPlace): Hover | undefined {
  const { findings, handbook } = session.book()
  const rules = findings
    .filter(({ at }) => at.file === file && isIn(place, rangeOf(at)))
    .map(({ rule }) => handbook.get('rule', rule))
    .filter((it) => it !== undefined)
  const pointer = pointerAt(session, file, place)
  const line = (session.text(file) ?? '').split(/\r?\n/)[place.line] ?? ''
  const parts = [
    ...rules.map((rule) => ruleText(rule, session)),
    ...(pointer ? [entryText(pointer.target)] : []),
    ...labelText(session, file, place, line),
    ...termsAt(handbook, line, place.character).map(entryText),
  ]
  return parts.length === 0
    ? undefined
    : { contents: { kind: 'markdown', value: [...new Set(parts)].join('\n\n---\n\n') } }
}

/** Where what a place names is told. */
export function definition(session: Session, file: string, place: EditorPlace): Location | undefined {
  const pointer = pointerAt(session, file, place)
  const line = (session.text(file) ?? '').split(/\r?\n/)[place.line] ?? ''
  const entry = pointer?.target ?? termsAt(session.book().handbook, line, place.character)[0]
  if (!entry) return undefined
  const anchor = pointer?.anchor === undefined ? undefined : anchorsOf(entry).find(({ id }) => id === pointer.anchor)
  return { uri: session.uriOf(entry.file), range: rangeOf(anchor?.at ?? entry.at) }
}

export function pointerAt(session: Session, file: string, place: EditorPlace): Pointer | undefined {
  const here = (session.book().handbook.pointers().get(file) ?? []).filter(({ at }) => isIn(place, rangeOf(at)))
  return here[0]
}

/** A rule's page without its examples: what it finds, why it matters, how to fix it, and the way to the whole. */
function ruleText({ id, title, file }: EntryOf<'rule'>, session: Session): string {
  const page = (session.text(file) ?? '').replace(/^---\n.*?\n---\n/s, '')
  const parts = page.split(/^(?=## )/m)
  const examples = parts.findIndex((part) => part.startsWith('## Wrong'))
  const told = [...parts.slice(0, examples), ...parts.filter((part) => part.startsWith('## How to fix'))]
  return [
    `**${title}** (\`${id}\`)`,
    ...told.map((part) => part.trim().replace(/^## (.*)$/m, '**$1**')),
    `[The page of this rule, with examples](${session.uriOf(file)})`,
  ].join('\n\n')
}

function entryText(entry: Entry): string {
  const summary = entry.front.summary ?? firstWords(entry)
  return `**${entry.title}** (${entry.kind})${summary === '' ? '' : `\n\n${summary}`}`
}

function firstWords({ prose }: Entry): string {
  const paragraph = prose.nodes.find(({ type }) => type === 'paragraph')
  return paragraph ? toString(paragraph) : ''
}

function labelText(session: Session, file: string, { line, character }: EditorPlace, words: string): string[] {
  const concept = conceptOf(file)
  const match = /^(\s*[-*+]\s+)\*\*([^*:]+):?\*\*/.exec(words)
  if (!concept || !match || character > match[0].length) return []
  const above = (session.text(file) ?? '').split(/\r?\n/).slice(0, line)
  const wanted = plainName(match[2] ?? '')
  const found = Object.entries(shapeAt(concept, above)?.labels ?? {}).find(([key]) =>
    wordsOf(english.labels, key).some((word) => plainName(word) === wanted),
  )
  return found ? [`${found[1].comment}\n\nFor example: ${found[1].example}`] : []
}

/** Terms whose title or other name stands at a place of a line, as words of their own. */
function termsAt(handbook: Handbook, line: string, character: number): readonly Entry[] {
  const low = line.toLowerCase()
  return handbook
    .all('term')
    .filter(({ title, front }) => [title, ...(front.aliases ?? [])].some((name) => isAt(low, name, character)))
}

function isAt(low: string, name: string, character: number): boolean {
  const wanted = name.toLowerCase()
  // No later than the place, and no earlier than one that reaches up to it.
  for (let from = Math.max(0, character - wanted.length); ; from++) {
    from = low.indexOf(wanted, from)
    if (from === -1 || from > character) return false
    const before = low.slice(Math.max(0, from - 1), from)
    const after = low.slice(from + wanted.length, from + wanted.length + 3).replace(/^e?s(?![\p{L}\p{N}])/u, '')
    if (!/[\p{L}\p{N}-]/u.test(before) && !/^[\p{L}\p{N}-]/u.test(after)) return true
  }
}
