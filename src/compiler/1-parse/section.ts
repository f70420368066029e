import type { PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Line } from '../model/prose.ts'
import type { Position } from '../model/position.ts'
import type { Section, SectionShape } from '../model/shape.ts'
import { slug } from '../meaning/slug.ts'
import { readBlock, type Surroundings } from './block.ts'
import { type Context, positionOf } from './context.ts'
import { headingWords, type KnownHeading } from './headings.ts'
import { below, type Chapter, flatten } from './outline.ts'
import { dropStart, lineOf, richText } from './rich-text.ts'
import { readAgenda, readBands } from './coaching-sections.ts'
import { readApprovals, readCollateral, readItems, readLessons, readLimits, readTrades } from './section-values.ts'
import { nameIn } from './values/names.ts'
import { readActions, readRisks } from './values/plan-items.ts'

/** Reads a known heading and what stands below it. */
export function readSection(
  chapter: Chapter,
  heading: KnownHeading,
  shape: SectionShape,
  around: Surroundings,
  context: Context,
): Section<unknown> {
  const at = positionOf(context.file, chapter.heading)
  const title = withoutQuotes(heading.rest, at)
  const words = headingWords(heading.key, context)[0] ?? heading.key
  const ending = shape.many || shape.title === 'optional' ? `${words} ${title.text}` : words
  const id = context.anchor([around.id, slug(ending)].filter(Boolean).join('-'))
  if (chapter.nodes.length === 0 && chapter.chapters.length === 0 && !mayBeEmpty(shape)) {
    context.report({ type: 'section-empty', heading: toString(chapter.heading), at })
  }
  const [named] = shape.kinds.length > 0 ? nameIn(richText(title.nodes, at), shape.kinds) : []
  const name = named && { ...named, mayBeOwnWords: named.url === undefined }
  const { value, rest } = readValue(chapter, shape, { name: toString(chapter.heading), id, at }, context)
  return {
    id,
    title,
    name,
    at,
    whole: positionOf(context.file, ...flatten(chapter)),
    prose: { nodes: rest, at: rest.length > 0 ? positionOf(context.file, ...rest) : at },
    value,
  }
}

/** The words of a heading without a leading number. */
export function sectionTitle(nodes: readonly PhrasingContent[], at: Position): Line {
  const number = /^\s*\d+[.)]?\s+(?:[-–—]\s+)?/.exec(nodes.map((node) => toString(node)).join(''))
  return lineOf(number ? dropStart(nodes, number[0].length) : nodes, at)
}

function readValue(
  chapter: Chapter,
  shape: SectionShape,
  around: Surroundings,
  context: Context,
): { value: unknown; rest: readonly RootContent[] } {
  if (typeof shape.reads === 'object') return { value: readBlock(chapter, shape.reads, around, context), rest: [] }
  const nodes = below(chapter)
  switch (shape.reads) {
    case 'prose':
      return { value: { nodes, at: nodes.length > 0 ? positionOf(context.file, ...nodes) : around.at }, rest: [] }
    case 'items':
      return readItems(nodes, context)
    case 'lessons':
      return readLessons(nodes, context)
    case 'approvals':
      return readApprovals(nodes, context)
    case 'collateral':
      return readCollateral(nodes, context)
    case 'agenda':
      return readAgenda(nodes, context)
    case 'bands':
      return readBands(nodes, context)
    case 'limits':
      return readLimits(nodes, shape.kinds, context)
    case 'trades':
      return readTrades(nodes, context)
    case 'actions':
      return readActions(nodes, context)
    case 'risks':
      return readRisks(nodes, context)
  }
}

/** An objection taken over from its own file may stand without a word below it. */
function mayBeEmpty(shape: SectionShape): boolean {
  return shape.kinds.length > 0 && shape.title !== 'none'
}

/** Buyers' words may be written in quotes. */
function withoutQuotes(nodes: readonly PhrasingContent[], at: Position): Line {
  const line = lineOf(nodes, at)
  const text = line.text.replace(/^["“”'‘](.*)["“”'’][.?!]?$/, '$1')
  return text === line.text ? line : { ...line, text, nodes: [{ type: 'text', value: text }] }
}
