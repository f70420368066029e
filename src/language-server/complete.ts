import type { CompletionItem, Position as EditorPlace } from 'vscode-languageserver'
import { type EntryOf, type Handbook, headingsOf, type Kind, namesOfHeading } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import type { LabelShape } from '../compiler/model/shape.ts'
import { relativePath } from '../compiler/meaning/paths.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { english } from '../compiler/vocabulary/english.ts'
import { inPlace, nameBegun, type Offer } from './begun.ts'
import { completeFrontMatter } from './complete-front-matter.ts'
import { yamlAt } from './schema-at.ts'
import { conceptOf, entriesOf, labelsAt, shapeAt, wordsOf } from './shape-at.ts'
import type { Session } from './session.ts'

const kindOf = { heading: 22, label: 5, name: 18, link: 17 } as const

/** What may be written at a place: keys and values of front matter, headings, labels, names and link targets. */
export function complete(session: Session, file: string, place: EditorPlace): CompletionItem[] {
  const offer = offerAt(session, file, place)
  return offer ? inPlace(offer, place) : []
}

function offerAt(session: Session, file: string, { line, character }: EditorPlace): Offer | undefined {
  const lines = (session.text(file) ?? '').split(/\r?\n/)
  const before = (lines[line] ?? '').slice(0, character)
  const concept = conceptOf(file)
  const { handbook } = session.book()
  const yaml = yamlAt(session, file, line)
  if (yaml) return completeFrontMatter(yaml, before, handbook)
  const link = /\]\(([^()]*)$/.exec(before)
  if (link) return linkTargets(handbook, file, before, link[1] ?? '')
  if (!concept) return undefined
  const above = lines.slice(0, line)
  const heading = /^(#{2,6})\s+/.exec(before)
  if (heading) {
    return { from: heading[0].length, items: headings(concept, above, heading[1]?.length ?? 2, handbook, file) }
  }
  const shape = shapeAt(concept, above)
  const label = /^\s*[-*+]\s+\*\*([^*:]+):\*\*\s/.exec(before)
  if (label) {
    const wanted = plainName(label[1] ?? '')
    const known = Object.entries(shape?.labels ?? {}).find(([key]) =>
      wordsOf(english.labels, key).some((word) => plainName(word) === wanted),
    )
    return known && names(handbook, known[1].kinds, before, label[0].length)
  }
  const item = /^(\s*[-*+]\s+)\**[\p{L}’' ]*$/u.exec(before)
  return item ? { from: item[1]?.length ?? 0, items: Object.entries(shape?.labels ?? {}).map(labelItem) } : undefined
}

function headings(
  concept: Concept,
  above: readonly string[],
  depth: number,
  handbook: Handbook,
  file: string,
): CompletionItem[] {
  const shape = shapeAt(concept, above, depth)
  const known = Object.entries(shape?.sections ?? {}).map(([key, section]) => ({
    label: wordsOf(english.headings, key)[0] ?? key,
    kind: kindOf.heading,
    documentation: section.comment,
    insertText: `${wordsOf(english.headings, key)[0] ?? key}${section.title === 'required' ? ': ' : ''}`,
  }))
  return depth === 2 && concept.kind === 'playbook' ? [...stagesFor(handbook, file), ...known] : known
}

/** A playbook’s headings are the stages of its process. */
function stagesFor(handbook: Handbook, file: string): CompletionItem[] {
  const playbook = handbook.all('playbook').find((it) => it.file === file)
  const process: EntryOf<'process'> | undefined = playbook && handbook.named(playbook, 'process', 'process')[0]
  return (process?.stages ?? []).map(({ title }) => ({
    label: title.text,
    kind: kindOf.heading,
    detail: `a stage of ${process?.title ?? ''}`,
  }))
}

function labelItem([key, { comment, example }]: [string, LabelShape]): CompletionItem {
  const word = wordsOf(english.labels, key)[0] ?? key
  return {
    label: word,
    kind: kindOf.label,
    documentation: `${comment} For example: ${example}`,
    filterText: `**${word}`,
    insertText: `**${word}:** `,
  }
}

function names(handbook: Handbook, kinds: readonly Kind[], before: string, valueFrom: number): Offer {
  const items = entriesOf(handbook.entries, kinds).map(({ title, kind, front }) => ({
    label: title,
    kind: kindOf.name,
    detail: kind,
    ...(front.summary === undefined ? {} : { documentation: front.summary }),
  }))
  const from = nameBegun(
    before,
    valueFrom,
    items.map(({ label }) => label),
  )
  return { from, items }
}

function linkTargets(handbook: Handbook, file: string, before: string, typed: string): Offer {
  const [path = '', anchor] = typed.split('#', 2)
  if (anchor !== undefined) {
    const target = handbook.entries.find((entry) =>
      path === '' ? entry.file === file : relativePath(file, entry.file) === path,
    )
    const parts = target ? headingsOf(target) : []
    const items = parts.map((it) => ({ label: it.id, kind: kindOf.link, detail: namesOfHeading(it).at(-1) ?? '' }))
    return { from: before.length - anchor.length, items }
  }
  const items = handbook.entries
    .filter((entry) => entry.origin === 'company' && entry.file !== file)
    .map((entry) => ({
      label: relativePath(file, entry.file) + (entry.kind === 'person' ? `#${entry.id}` : ''),
      kind: kindOf.link,
      detail: entry.title,
      filterText: `${relativePath(file, entry.file)} ${entry.title}`,
    }))
  return { from: before.length - typed.length, items }
}
