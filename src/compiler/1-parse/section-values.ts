import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import type { Kind } from '../model/concept.ts'
import type { Approval, Lesson } from '../model/gate-values.ts'
import type { Limit, Trade } from '../model/pricing-values.ts'
import type { Item } from '../model/prose.ts'
import type { Reference } from '../model/reference.ts'
import type { CollateralItem } from '../model/readings.ts'
import { type Context, positionOf } from './context.ts'
import { isList, readLabel } from './labels.ts'
import { lineOf, richText } from './rich-text.ts'
import { readApproval } from './values/approval.ts'
import { readLimit } from './values/limit.ts'
import { nameIn } from './values/names.ts'

/** What a list gave, and the nodes beside it, which stay prose. */
export interface ReadList<T> {
  readonly value: readonly T[]
  readonly rest: readonly RootContent[]
}

/** One item a bullet, with whatever is nested below it. */
export function readItems(nodes: readonly RootContent[], context: Context): ReadList<Item> {
  return eachItem(nodes, (item) => {
    const [inline, details] = opening(item)
    const at = positionOf(context.file, item)
    return { line: lineOf(inline, inline.length > 0 ? positionOf(context.file, ...inline) : at), details, at }
  })
}

/** Points to learn; what is nested below a point, or linked in it, is the collateral that teaches it. */
export function readLessons(nodes: readonly RootContent[], context: Context): ReadList<Lesson> {
  return eachItem(nodes, (item) => {
    const [inline, details] = opening(item)
    const at = positionOf(context.file, item)
    const nested = details.filter(isList).flatMap((list) => list.children)
    return {
      line: lineOf(inline, inline.length > 0 ? positionOf(context.file, ...inline) : at),
      collateral: [
        ...linksIn(inline, context),
        ...nested.flatMap((it) => collateralIn(opening(it)[0], context).slice(0, 1)),
      ],
      at,
    }
  })
}

/** Collateral, one piece a bullet: a link, or a name up to the first colon. */
export function readCollateral(nodes: readonly RootContent[], context: Context): ReadList<CollateralItem> {
  return eachItem(nodes, (item) => {
    const [inline] = opening(item)
    const at = positionOf(context.file, item)
    const [collateral] = collateralIn(inline, context)
    return collateral ? { collateral, line: lineOf(inline, positionOf(context.file, ...inline)), at } : undefined
  })
}

/** Approvals, one a labelled bullet. */
export function readApprovals(nodes: readonly RootContent[], context: Context): ReadList<Approval> {
  return eachItem(nodes, (item) => {
    const label = readLabel(item, context)
    if (label) return readApproval(label, context)
    reportUnclosed(item, context)
    return undefined
  })
}

/** Limits, one a labelled bullet: the bold words are a name. */
export function readLimits(nodes: readonly RootContent[], kinds: readonly Kind[], context: Context): ReadList<Limit> {
  return eachItem(nodes, (item) => {
    const label = readLabel(item, context)
    if (label) return readLimit(label, kinds, context)
    reportUnclosed(item, context)
    return undefined
  })
}

/** Gives and gets, one a bullet: the give is bold, the get stands behind it. */
export function readTrades(nodes: readonly RootContent[], context: Context): ReadList<Trade> {
  return eachItem(nodes, (item) => {
    const at = positionOf(context.file, item)
    const label = readLabel(item, context)
    if (!label) {
      const [inline, details] = opening(item)
      return { give: lineOf(inline, at), get: undefined, details, at }
    }
    const give = { text: label.word, nodes: [{ type: 'text' as const, value: label.word }], at: label.wordAt }
    const get = label.inline.length > 0 ? lineOf(label.inline, label.text.at) : undefined
    return { give, get, details: label.details, at }
  })
}

/** Reports `- Delivery date: …` and `- **Delivery date: …`, which are no labels. */
function reportUnclosed(item: ListItem, context: Context): void {
  const words = lineOf(opening(item)[0], positionOf(context.file, item)).text
  const [, word, value] = /^\W*([^:]{2,40}):\s*(.*)$/.exec(words) ?? []
  if (word === undefined || value === undefined) return
  context.report({
    type: 'label-malformed',
    label: word,
    problem: 'unclosed',
    value,
    at: positionOf(context.file, item),
  })
}

/** Reads each bullet; those it can't read stay prose, as does everything beside the lists. */
export function eachItem<T>(nodes: readonly RootContent[], read: (item: ListItem) => T | undefined): ReadList<T> {
  const value: T[] = []
  const rest: RootContent[] = []
  for (const node of nodes) {
    if (!isList(node)) {
      rest.push(node)
      continue
    }
    const left: ListItem[] = []
    for (const item of node.children) {
      const it = read(item)
      if (it === undefined) left.push(item)
      else value.push(it)
    }
    if (left.length > 0) rest.push({ ...node, children: left } satisfies List)
  }
  return { value, rest }
}

/** The first line of a bullet, and what is nested below it. */
export function opening(item: ListItem): [PhrasingContent[], ListItem['children']] {
  const [first, ...details] = item.children
  return first?.type === 'paragraph' ? [first.children, details] : [[], item.children]
}

function collateralIn(inline: readonly PhrasingContent[], context: Context): Reference[] {
  const links = linksIn(inline, context)
  if (links.length > 0) return links
  const text = richText(inline, positionOf(context.file, ...inline))
  const colon = text.text.search(/[:,]/)
  return nameIn(text, ['collateral'], 0, colon === -1 ? text.text.length : colon)
}

function linksIn(inline: readonly PhrasingContent[], context: Context): Reference[] {
  return inline.flatMap((node) =>
    node.type === 'link' && /\.md(#|$)/.test(node.url)
      ? [
          {
            text: lineOf([node], positionOf(context.file, node)).text,
            url: node.url,
            kinds: ['collateral'] as const,
            mayBeOwnWords: false,
            at: positionOf(context.file, node),
          },
        ]
      : [],
  )
}
