import type { CompletionItem, Position as EditorPlace } from 'vscode-languageserver'
import type { EntryOf, Handbook, Kind } from '../compiler/index.ts'
import type { Concept } from '../compiler/model/concept.ts'
import type { LabelShape } from '../compiler/model/shape.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { english } from '../compiler/vocabulary/english.ts'
import { inPlace, nameBegun, type Offer } from './begun.ts'
import { completeFrontMatter } from './complete-front-matter.ts'
import { linkTargets, linkTo } from './complete-links.ts'
import { completeRemark } from './complete-remark.ts'
import { completeStages } from './complete-stages.ts'
import { yamlAt } from './schema-at.ts'
import { conceptOf, entriesOf, kindsInHeading, labelsAt, shapeAt, wordsOf } from './shape-at.ts'
import type { Session } from './session.ts'

const kindOf = { heading: 22, label: 5, name: 18 } as const

/**
 * What may be written at a place: keys and values of front matter, headings, labels, names, link targets, and remarks that accept
 * findings.
 *
 * @param takesSnippets Can the editor put the cursor into what it inserts?
 */
export function complete(session: Session, file: string, place: EditorPlace, takesSnippets = false): CompletionItem[] {
  const offer = offerAt(session, file, place, takesSnippets)
  return offer ? inPlace(offer, place) : []
}

function offerAt(
  session: Session,
  file: string,
  { line, character }: EditorPlace,
  takesSnippets: boolean,
): Offer | undefined {
  const lines = (session.text(file) ?? '').split(/\r?\n/)
  const before = (lines[line] ?? '').slice(0, character)
  const concept = conceptOf(file)
  const { handbook } = session.book()
  const remark = completeRemark(session, file, line, before, takesSnippets)
  if (remark) return remark
  const yaml = yamlAt(session, file, line)
  if (yaml) return completeFrontMatter(yaml, before, handbook)
  const target = linkTargets(session, file, before)
  if (target) return target
  if (!concept) return undefined
  const above = lines.slice(0, line)
  const behind = (lines[line] ?? '').slice(character)
  const heading = /^(#{2,6})\s+/.exec(before)
  if (heading) {
    const [start, signs = ''] = heading
    const named = kindsInHeading(concept, above, signs.length, before.slice(start.length))
    if (named) return linkTo(handbook, file, named.kinds, { before, behind, from: start.length + named.from })
    return { from: start.length, items: headings(concept, above, signs.length, handbook, file) }
  }
  const label = /^(\s*)[-*+]\s+\*\*([^*:]+):\*\*\s/.exec(before)
  if (label) {
    const [start, indent = '', words = ''] = label
    const wanted = plainName(words)
    const labels = { ...labelsAt(concept, above, false), ...(indent === '' ? {} : labelsAt(concept, above, true)) }
    const known = Object.entries(labels).find(([key]) =>
      wordsOf(english.labels, key).some((word) => plainName(word) === wanted),
    )
    if (!known) return undefined
    const stages = completeStages(handbook, file, known[0], before, start.length)
    if (stages) return stages
    const bracket = before.lastIndexOf('[')
    return bracket >= start.length && !before.slice(bracket).includes(']')
      ? linkTo(handbook, file, known[1].kinds, { before, behind, from: bracket })
      : names(handbook, known[1].kinds, before, start.length)
  }
  const item = /^(\s*)([-*+]\s+)\**[\p{L}’' ]*$/u.exec(before)
  if (!item) return undefined
  const [, indent = '', bullet = ''] = item
  return {
    from: indent.length + bullet.length,
    items: Object.entries(labelsAt(concept, above, indent !== '')).map(labelItem),
  }
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
