import type { Position } from '../model/position.ts'
import type { BlockShape } from '../model/shape.ts'
import { onceFor } from '../meaning/once-for.ts'
import { readLabels } from './block-labels.ts'
import { readChapter } from './chapters.ts'
import { type Context, positionOf } from './context.ts'
import { isListReading } from './label-values.ts'
import type { Outline } from './outline.ts'

/** Where a block stands: for messages, and for the ids inside it. */
export interface Surroundings {
  /** What an author would call the block: `Qualification`, or the file's title. */
  readonly name: string
  /** The id that the ids inside begin with; empty for a file. */
  readonly id: string
  readonly at: Position
}

/** A block while it is read. */
export interface BlockReading {
  readonly shape: BlockShape
  readonly around: Surroundings
  readonly context: Context
  /** What was read of it so far. */
  readonly block: Record<string, unknown>
  /** Reads a block inside it. */
  readonly readInside: typeof readBlock
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

  const reading: BlockReading = { shape, around, context, block, readInside: readBlock }
  const prose = [...readLabels(body.nodes, reading)]
  for (const chapter of body.chapters) prose.push(...readChapter(chapter, reading))
  block['prose'] = { nodes: prose, at: prose.length > 0 ? positionOf(context.file, ...prose) : around.at }
  return block
}

/** What a block of a shape has: a list is empty where an author wrote nothing, everything else is missing. */
const keysOf = onceFor(({ labels, sections, each = {}, bullets = {} }: BlockShape) => [
  ...Object.entries(labels).map(([key, { many, reads }]) => ({ key, isList: many || isListReading(reads) })),
  ...Object.entries(sections).map(([key, { many }]) => ({ key, isList: many })),
  ...[...Object.keys(each), ...Object.keys(bullets)].map((key) => ({ key, isList: true })),
])
