import type { Item, Line, Prose } from '../model/prose.ts'
import type { Sourced } from '../model/position.ts'
import type { SectionReadings } from '../model/readings.ts'
import type { BlockShape, Section } from '../model/shape.ts'
import { type Text, textOfLabel, textOfReading } from './value-text.ts'

/** Labels that hold other names for a thing. They aren't part of its text. */
const nameLabels: ReadonlySet<string> = new Set(['alsoCalled', 'alsoTitled', 'alsoHeard'])

/** What the labels of a block say, in the order of its shape. */
export function textOfLabels(block: object, shape: BlockShape): Text {
  const values = block as Readonly<Record<string, unknown>>
  return Object.entries(shape.labels).flatMap(([key, { reads }]) =>
    nameLabels.has(key) ? [] : listOf(values[key]).flatMap((value) => textOfLabel(reads, value)),
  )
}

/** The other names that the labels of a block give. */
export function namesInLabels(block: object): readonly string[] {
  const values = block as Readonly<Record<string, unknown>>
  return [...nameLabels].flatMap((key) => (listOf(values[key]) as Sourced<string>[]).map(({ value }) => value))
}

/** A section that is there, by the key of its heading. */
export interface FoundSection {
  readonly key: string
  readonly section: Section<unknown>
  readonly text: Text
}

/** The sections of a block and what stands in each, in the order of its shape. */
export function sectionsOf(block: object, shape: BlockShape): readonly FoundSection[] {
  const values = block as Readonly<Record<string, unknown>>
  return Object.entries(shape.sections).flatMap(([key, { reads }]) =>
    (listOf(values[key]) as Section<unknown>[]).map((section) => ({
      key,
      section,
      text: [section.prose, ...textOfSection(reads, section.value)],
    })),
  )
}

/** A block below a heading its author named, with everything that stands in it. */
export interface FoundBlock {
  readonly block: { readonly id: string; readonly title: Line }
  readonly text: Text
  /** Other names its labels give. */
  readonly aliases: readonly string[]
}

/** The blocks of a body whose headings are the author's own: the touches of a sequence, in their order. */
export function namedBlocksOf(body: object, shape: BlockShape): readonly FoundBlock[] {
  const values = body as Readonly<Record<string, unknown>>
  return Object.entries(shape.each ?? {}).flatMap(([key, each]) =>
    (listOf(values[key]) as (FoundBlock['block'] & { readonly prose: Prose })[]).map((block) => ({
      block,
      text: [block.prose, ...textOfLabels(block, each), ...sectionsOf(block, each).flatMap(({ text }) => text)],
      aliases: namesInLabels(block),
    })),
  )
}

function textOfSection(reads: keyof SectionReadings | BlockShape, value: unknown): Text {
  if (typeof reads === 'object') {
    const block = value as { readonly prose: Prose }
    return [
      block.prose,
      ...textOfLabels(block, reads),
      ...textOfBullets(block, reads),
      ...sectionsOf(block, reads).flatMap(({ text }) => text),
      ...textOfNamed(block, reads),
    ]
  }
  return textOfReading(reads, value)
}

/** Points with what their labels say. Criteria are the business of gates. */
function textOfBullets(block: object, { bullets = {} }: BlockShape): Text {
  const values = block as Readonly<Record<string, unknown>>
  return Object.entries(bullets).flatMap(([key, shape]) =>
    shape === 'criterion'
      ? []
      : (listOf(values[key]) as (Item & { readonly prose: Prose })[]).flatMap((point) => [
          point.line,
          point.prose,
          ...textOfLabels(point, shape),
          ...textOfBullets(point, shape),
        ]),
  )
}

/** Blocks below headings of the author's own, each with its heading. */
function textOfNamed(block: object, { each = {} }: BlockShape): Text {
  const values = block as Readonly<Record<string, unknown>>
  return Object.entries(each).flatMap(([key, shape]) =>
    (listOf(values[key]) as { readonly title: Line }[]).flatMap((named) => [
      named.title,
      ...textOfSection(shape, named),
    ]),
  )
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
