import type { ListItem, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Criterion } from '../model/gate-values.ts'
import type { Position } from '../model/position.ts'
import type { BlockShape } from '../model/shape.ts'
import { isSlipOf, nearest } from '../meaning/nearest.ts'
import { onceFor } from '../meaning/once-for.ts'
import { slug } from '../meaning/slug.ts'
import { type Context, positionOf } from './context.ts'
import { knownHeadings, readHeading } from './headings.ts'
import { readLabelValue } from './label-values.ts'
import { adviseOnPlainLabels, isList, labelKey, labelWord, readLabel } from './labels.ts'
import { cutSwallowedLabels, reportBareLabel, reportMalformedLabel } from './malformed-labels.ts'
import { below, type Chapter, flatten, type Outline } from './outline.ts'
import { lineOf, richText } from './rich-text.ts'
import { readSection, sectionTitle } from './section.ts'
import { readCriterion } from './values/criterion.ts'
import { nameIn } from './values/names.ts'

/** Where a block stands: for messages, and for the ids inside it. */
export interface Surroundings {
  /** What an author would call the block: `Qualification`, or the file's title. */
  readonly name: string
  /** The id that the ids inside begin with; empty for a file. */
  readonly id: string
  readonly at: Position
}

/**
 * Reads a body by its shape: labels, known headings, free headings, and prose for the rest. The result is the
 * `Block<S>` of the shape; nothing an author wrote is dropped.
 */
export function readBlock(
  body: Outline,
  shape: BlockShape,
  around: Surroundings,
  context: Context,
): Record<string, unknown> {
  const block: Record<string, unknown> = {}
  for (const { key, isList } of keysOf(shape)) block[key] = isList ? [] : undefined

  const prose = [...readLabels(body.nodes, shape, around, block, context)]
  for (const chapter of body.chapters) prose.push(...readChapter(chapter, shape, around, block, context))
  block['prose'] = { nodes: prose, at: prose.length > 0 ? positionOf(context.file, ...prose) : around.at }
  return block
}

/** What a block of a shape has: a list is empty where an author wrote nothing, everything else is missing. */
const keysOf = onceFor(({ labels, sections, each = {}, bullets = {} }: BlockShape) => [
  ...Object.entries(labels).map(([key, { many, reads }]) => ({ key, isList: many || isListReading(reads) })),
  ...Object.entries(sections).map(([key, { many }]) => ({ key, isList: many })),
  ...[...Object.keys(each), ...Object.keys(bullets)].map((key) => ({ key, isList: true })),
])

function readLabels(
  nodes: readonly RootContent[],
  shape: BlockShape,
  around: Surroundings,
  block: Record<string, unknown>,
  context: Context,
): RootContent[] {
  const keys = Object.keys(shape.labels)
  if (keys.length === 0 && shape.bullets === undefined) return [...nodes]
  const first = new Map<string, Position>()
  return nodes.flatMap((node): RootContent[] => {
    if (!isList(node)) {
      reportBareLabel(node, keys, context)
      return [node]
    }
    adviseOnPlainLabels(node, keys, context)
    const extra: RootContent[] = []
    const left = node.children.flatMap((whole) => {
      const { item, swallowed } = cutSwallowedLabels(whole, keys, context)
      const isRead = readListItem(item, shape, keys, first, around, block, extra, context)
      if (swallowed) extra.push(swallowed)
      return isRead ? [] : [item]
    })
    return left.length === 0 ? extra : [{ ...node, children: left }, ...extra]
  })
}

/** Reads one item into the block; false where it stays prose. */
function readListItem(
  item: ListItem,
  shape: BlockShape,
  keys: readonly string[],
  first: Map<string, Position>,
  around: Surroundings,
  block: Record<string, unknown>,
  extra: RootContent[],
  context: Context,
): boolean {
  const label = readLabel(item, context)
  const key = label ? labelKey(label.word, keys, context) : undefined
  const labelShape = key === undefined ? undefined : shape.labels[key]
  if (label && key !== undefined && labelShape) {
    const isList = isListReading(labelShape.reads)
    const earlier = first.get(key)
    if (earlier && !labelShape.many && !isList) {
      context.report({ type: 'label-repeated', label: label.word, at: label.wordAt, first: earlier })
      return false
    }
    first.set(key, label.wordAt)
    const value = readLabelValue(label, key, labelShape, context)
    if (value === undefined) return label.text.text.trim() === ''
    if (isList) (block[key] as unknown[]).push(...(value as unknown[]))
    else if (labelShape.many) (block[key] as unknown[]).push(value)
    else block[key] = value
    if (!takesDetails.has(labelShape.reads)) extra.push(...label.details)
    return true
  }
  if (label) {
    const known = keys.map((it) => labelWord(it, context))
    const isNear = nearest(label.word, known, 1).length > 0
    if (!isNear && takesPoints(shape)) return readBullet(item, shape, block, context)
    if (!isNear && shape.ownHeadings) return false
    context.report({ type: 'unknown-label', label: label.word, inside: around.name, known, at: label.wordAt })
    return false
  }
  reportMalformedLabel(item, keys, context)
  return readBullet(item, shape, block, context)
}

function readBullet(item: ListItem, shape: BlockShape, block: Record<string, unknown>, context: Context): boolean {
  const [[key, bullet] = []] = Object.entries(shape.bullets ?? {})
  const [first, ...details] = item.children
  if (key === undefined || bullet === undefined || first?.type !== 'paragraph') return false
  const at = positionOf(context.file, item)
  if (bullet !== 'criterion') {
    const line = lineOf(first.children, first.children.length > 0 ? positionOf(context.file, ...first.children) : at)
    const inside = readBlock({ nodes: details, chapters: [] }, bullet, { name: line.text, id: '', at }, context)
    ;(block[key] as unknown[]).push({ ...inside, line, at })
    return true
  }
  const from = { at, checked: item.checked ?? null, dealKiller: false }
  ;(block[key] as Criterion[]).push(readCriterion(first.children, details, from, context))
  return true
}

function readChapter(
  chapter: Chapter,
  shape: BlockShape,
  around: Surroundings,
  block: Record<string, unknown>,
  context: Context,
): RootContent[] {
  const heading = readHeading(chapter.title, shape.sections, context)
  if (heading) {
    const sectionShape = shape.sections[heading.key]!
    const section = readSection(chapter, heading, sectionShape, around, context)
    if (sectionShape.many) (block[heading.key] as unknown[]).push(section)
    else if (block[heading.key] === undefined) block[heading.key] = section
    else {
      const first = (block[heading.key] as { at: Position }).at
      context.report({ type: 'heading-repeated', heading: toString(chapter.heading), at: section.at, first })
      return flatten(chapter)
    }
    return []
  }
  const [eachKey, eachShape] = Object.entries(shape.each ?? {})[0] ?? []
  const reserved = knownHeadings(shape.sections, context)
  const written = toString(chapter.heading)
  const isSlip = reserved.some((known) => isSlipOf(written, known))
  if (eachKey !== undefined && eachShape && !isSlip) {
    const named = readNamed(chapter, eachShape, around, context)
    const twins = block[eachKey] as { id: string; at: Position }[]
    const plainId = [around.id, slug(named.title.text)].filter(Boolean).join('-')
    const twin = named.id === plainId ? undefined : twins.find((it) => it.id === plainId)
    if (twin) context.report({ type: 'heading-repeated', heading: named.title.text, at: named.at, first: twin.at })
    twins.push(named)
    return []
  }
  if (!shape.ownHeadings) {
    context.report({
      type: 'unknown-heading',
      heading: written,
      inside: around.name,
      known: reserved,
      at: positionOf(context.file, chapter.heading),
    })
  }
  return ownProse(withoutKnown(chapter, shape, around, block, context), around, context)
}

/** A known heading may stand one level below one of the author's own: `### Check yourself` at the end of a chapter. */
function withoutKnown(
  chapter: Chapter,
  shape: BlockShape,
  around: Surroundings,
  block: Record<string, unknown>,
  context: Context,
): Chapter {
  if (!shape.ownHeadings || chapter.chapters.length === 0) return chapter
  const isKnown = (it: Chapter): boolean => readHeading(it.title, shape.sections, context) !== undefined
  for (const inner of chapter.chapters.filter(isKnown)) readChapter(inner, shape, around, block, context)
  return { ...chapter, chapters: chapter.chapters.filter((it) => !isKnown(it)) }
}

function readNamed(chapter: Chapter, shape: BlockShape, around: Surroundings, context: Context) {
  const at = positionOf(context.file, chapter.heading)
  const title = sectionTitle(chapter.title, at)
  const id = context.anchor([around.id, slug(title.text)].filter(Boolean).join('-'))
  if (below(chapter).length === 0) context.report({ type: 'section-empty', heading: title.text, at })
  const inside = readBlock(chapter, shape, { name: title.text, id, at }, context)
  const [name] = shape.named && title.nodes.length > 0 ? nameIn(richText(title.nodes, at), shape.named) : []
  return { ...inside, id, title, name, at, whole: positionOf(context.file, ...flatten(chapter)) }
}

/** Headings of the author's own: prose, whose headings get ids that links can point at. */
function ownProse(chapter: Chapter, around: Surroundings, context: Context): RootContent[] {
  return flatten(chapter).map((node) => {
    if (node.type !== 'heading') return node
    const id = context.anchor([around.id, slug(toString(node))].filter(Boolean).join('-'))
    return { ...node, data: { ...node.data, hProperties: { id } } }
  })
}

/** Readings that use what is nested below a label; below the others it becomes prose of the block. */
const takesDetails: ReadonlySet<string> = new Set(['prose', 'criterion', 'names'])

/** Are its bullets points, which may begin with bold words of the author's own? */
function takesPoints({ bullets = {} }: BlockShape): boolean {
  return Object.values(bullets).some((bullet) => bullet !== 'criterion')
}

function isListReading(reads: string): boolean {
  return reads === 'names' || reads === 'texts'
}
