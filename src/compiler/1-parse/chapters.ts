import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from '../model/position.ts'
import type { BlockShape } from '../model/shape.ts'
import { isSlipOf } from '../meaning/nearest.ts'
import { slug } from '../meaning/slug.ts'
import type { BlockReading } from './block.ts'
import { positionOf } from './context.ts'
import { knownHeadings, readHeading } from './headings.ts'
import { below, type Chapter, flatten } from './outline.ts'
import { richText } from './rich-text.ts'
import { readSection, sectionTitle } from './section.ts'
import { nameIn } from './values/names.ts'

/** Reads a chapter into the block it stands in: a known heading, one of many, or one of the author's own, which stays prose. */
export function readChapter(chapter: Chapter, reading: BlockReading): RootContent[] {
  const { shape, around, block, context } = reading
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
    const named = readNamed(chapter, eachShape, reading)
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
  return ownProse(withoutKnown(chapter, reading), reading)
}

/** A known heading may stand one level below one of the author's own: `### Check yourself` at the end of a chapter. */
function withoutKnown(chapter: Chapter, reading: BlockReading): Chapter {
  const { shape, context } = reading
  if (!shape.ownHeadings || chapter.chapters.length === 0) return chapter
  const isKnown = (it: Chapter): boolean => readHeading(it.title, shape.sections, context) !== undefined
  for (const inner of chapter.chapters.filter(isKnown)) readChapter(inner, reading)
  return { ...chapter, chapters: chapter.chapters.filter((it) => !isKnown(it)) }
}

function readNamed(chapter: Chapter, shape: BlockShape, { around, context, readInside }: BlockReading) {
  const at = positionOf(context.file, chapter.heading)
  const title = sectionTitle(chapter.title, at)
  const id = context.anchor([around.id, slug(title.text)].filter(Boolean).join('-'))
  if (below(chapter).length === 0) context.report({ type: 'section-empty', heading: title.text, at })
  const inside = readInside(chapter, shape, { name: title.text, id, at }, context)
  const [name] = shape.named && title.nodes.length > 0 ? nameIn(richText(title.nodes, at), shape.named) : []
  return { ...inside, id, title, name, at, whole: positionOf(context.file, ...flatten(chapter)) }
}

/** Headings of the author's own: prose, whose headings get ids that links can point at. */
function ownProse(chapter: Chapter, { around, context }: BlockReading): RootContent[] {
  return flatten(chapter).map((node) => {
    if (node.type !== 'heading') return node
    const id = context.anchor([around.id, slug(toString(node))].filter(Boolean).join('-'))
    return { ...node, data: { ...node.data, hProperties: { id } } }
  })
}
