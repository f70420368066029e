import type { ListItem, RootContent } from 'mdast'
import type { Criterion } from '../model/gate-values.ts'
import type { Position } from '../model/position.ts'
import type { BlockShape } from '../model/shape.ts'
import { nearest } from '../meaning/nearest.ts'
import type { BlockReading } from './block.ts'
import { positionOf } from './context.ts'
import { isListReading, readLabelValue } from './label-values.ts'
import { adviseOnPlainLabels, isList, labelKey, labelWord, readLabel } from './labels.ts'
import { cutSwallowedLabels, reportBareLabel, reportMalformedLabel } from './malformed-labels.ts'
import { lineOf } from './rich-text.ts'
import { readCriterion } from './values/criterion.ts'

/** Reads the labels and bullets at the top of a block into it, and gives what stays prose. */
export function readLabels(nodes: readonly RootContent[], reading: BlockReading): RootContent[] {
  const { shape, context } = reading
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
      const isRead = readListItem(item, reading, { keys, first, extra })
      if (swallowed) extra.push(swallowed)
      return isRead ? [] : [item]
    })
    return left.length === 0 ? extra : [{ ...node, children: left }, ...extra]
  })
}

/** What is known of a block's labels while they are read. */
interface LabelsSoFar {
  readonly keys: readonly string[]
  /** Where each stood first. */
  readonly first: Map<string, Position>
  /** What stands below labels and belongs to none. */
  readonly extra: RootContent[]
}

/** Reads one item into the block; false where it stays prose. */
function readListItem(item: ListItem, reading: BlockReading, { keys, first, extra }: LabelsSoFar): boolean {
  const { shape, around, block, context } = reading
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
    if (!isNear && takesPoints(shape)) return readBullet(item, reading)
    if (!isNear && shape.ownHeadings) return false
    context.report({ type: 'unknown-label', label: label.word, inside: around.name, known, at: label.wordAt })
    return false
  }
  reportMalformedLabel(item, keys, context)
  return readBullet(item, reading)
}

function readBullet(item: ListItem, { shape, block, context, readInside }: BlockReading): boolean {
  const [[key, bullet] = []] = Object.entries(shape.bullets ?? {})
  const [first, ...details] = item.children
  if (key === undefined || bullet === undefined || first?.type !== 'paragraph') return false
  const at = positionOf(context.file, item)
  if (bullet !== 'criterion') {
    const line = lineOf(first.children, first.children.length > 0 ? positionOf(context.file, ...first.children) : at)
    const inside = readInside({ nodes: details, chapters: [] }, bullet, { name: line.text, id: '', at }, context)
    ;(block[key] as unknown[]).push({ ...inside, line, at })
    return true
  }
  const from = { at, checked: item.checked ?? null, dealKiller: false }
  ;(block[key] as Criterion[]).push(readCriterion(first.children, details, from, context))
  return true
}

/** Readings that use what is nested below a label; below the others it becomes prose of the block. */
const takesDetails: ReadonlySet<string> = new Set(['prose', 'criterion', 'names'])

/** Are its bullets points, which may begin with bold words of the author's own? */
function takesPoints({ bullets = {} }: BlockShape): boolean {
  return Object.values(bullets).some((bullet) => bullet !== 'criterion')
}
