import type { RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Amount, Decider, GateNo } from '../model/amounts.ts'
import type { AgendaItem, ScoreBand } from '../model/coaching-values.ts'
import type { Approval, Criterion, Lesson } from '../model/gate-values.ts'
import type { Limit, Trade } from '../model/pricing-values.ts'
import type { Item, Line, Prose } from '../model/prose.ts'
import type { Contact, PlanAction, PlanRisk, Range } from '../model/plan-values.ts'
import type { Sourced } from '../model/position.ts'
import type { Reference } from '../model/reference.ts'
import type { BlockShape, CollateralItem, LabelReadings, Section, SectionReadings } from '../model/shape.ts'

type Text = readonly (Prose | Line)[]

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

/** Prose, parted at those of its headings that can be linked to. */
export function chaptersOf(prose: Prose): { readonly before: Prose; readonly chapters: readonly Chapter[] } {
  const parts: { id: string; title: string; nodes: RootContent[] }[] = [{ id: '', title: '', nodes: [] }]
  for (const node of prose.nodes) {
    const id = node.type === 'heading' ? idOf(node) : undefined
    if (id === undefined) parts.at(-1)!.nodes.push(node)
    else parts.push({ id, title: toString(node), nodes: [] })
  }
  const [before, ...chapters] = parts.map((part) => ({ ...part, text: { nodes: part.nodes, at: prose.at } }))
  return { before: before!.text, chapters }
}

export interface Chapter {
  readonly id: string
  readonly title: string
  readonly text: Prose
}

/** An item with what is nested below it. */
export function textOfItem({ line, details, at }: Item): Text {
  return details.length > 0 ? [line, { nodes: details, at }] : [line]
}

export function textOfApproval({ decision, accountable, preparedBy, ask, tell }: Approval): Text {
  return [decision, ...[...accountable, ...preparedBy, ...ask, ...tell].map(nameLine)]
}

export function textOfCriterion({ line, evidence }: Criterion): Text {
  return evidence ? [line, evidence] : [line]
}

export function textOfLesson({ line }: Lesson): Text {
  return [line]
}

/** Plain words as a line of text. */
export function plainLine({ value, at }: Sourced<string>): Line {
  return { text: value, nodes: [{ type: 'text', value }], at }
}

function nameLine({ text, at }: Reference): Line {
  return plainLine({ value: text, at })
}

function textOfLabel(reads: keyof LabelReadings, value: unknown): Text {
  switch (reads) {
    case 'text':
    case 'texts':
      return [plainLine(value as Sourced<string>)]
    case 'line':
      return [value as Line]
    case 'prose':
      return [value as Prose]
    case 'name':
    case 'names':
      return [nameLine(value as Reference)]
    case 'criterion':
      return textOfCriterion(value as Criterion)
    case 'decider':
      return textOfDecider(value as Decider)
    case 'no':
      return [plainLine({ value: (value as GateNo).text, at: (value as GateNo).at })]
    case 'amount':
    case 'accounts':
    case 'calls':
    case 'deals':
    case 'revenue': {
      const { text, at } = value as Pick<Amount, 'text' | 'at'>
      return [plainLine({ value: text, at })]
    }
    case 'range': {
      const { text, at } = value as Range
      return [plainLine({ value: text, at })]
    }
    case 'contact': {
      const { ours, theirs } = value as Contact
      return [nameLine(ours), nameLine(theirs)]
    }
    case 'hours':
    case 'income':
    case 'money':
    case 'day':
    case 'duration':
    case 'time':
    case 'due':
    case 'conversion':
    case 'share':
    case 'measure':
    case 'yes':
    case 'cadence':
    case 'scores':
      return []
  }
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
  switch (reads) {
    case 'prose':
      return [value as Prose]
    case 'items':
      return (value as readonly Item[]).flatMap(textOfItem)
    case 'lessons':
      return (value as readonly Lesson[]).flatMap(textOfLesson)
    case 'approvals':
      return (value as readonly Approval[]).flatMap(textOfApproval)
    case 'collateral':
      return (value as readonly CollateralItem[]).map(({ line }) => line)
    case 'agenda':
      return (value as readonly AgendaItem[]).flatMap(({ topic, note, details, at }) => [
        topic,
        ...(note ? [note] : []),
        ...(details.length > 0 ? [{ nodes: details, at }] : []),
      ])
    case 'bands':
      return (value as readonly ScoreBand[]).flatMap(textOfItem)
    case 'limits':
      return (value as readonly Limit[]).flatMap(({ name, line, details, at }) => [
        nameLine(name),
        line,
        { nodes: details, at },
      ])
    case 'trades':
      return (value as readonly Trade[]).flatMap(({ give, get, details, at }) => [
        give,
        ...(get ? [get] : []),
        { nodes: details, at },
      ])
    case 'actions':
      return (value as readonly PlanAction[]).map(({ line }) => line)
    case 'risks':
      return (value as readonly PlanRisk[]).flatMap(({ line, mitigation }) =>
        mitigation ? [line, mitigation] : [line],
      )
  }
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

function textOfDecider({ by, above }: Decider): Text {
  const others = above.map(({ money, by: { text, at } }) => plainLine({ value: `above ${money.text} ${text}`, at }))
  return [nameLine(by), ...others]
}

function listOf(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}

function idOf({ data }: RootContent): string | undefined {
  const id = (data as { readonly hProperties?: { readonly id?: unknown } } | undefined)?.hProperties?.id
  return typeof id === 'string' ? id : undefined
}
