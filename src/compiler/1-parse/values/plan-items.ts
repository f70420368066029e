import type { ListItem, RootContent } from 'mdast'
import type { PlanAction, PlanRisk } from '../../model/plan-values.ts'
import { type Context, positionOf } from '../context.ts'
import { isList, type Label, labelKey, labelWord, readLabel } from '../labels.ts'
import { lineOf } from '../rich-text.ts'
import { eachItem, opening, type ReadList } from '../section-values.ts'
import { nameIn } from './names.ts'

/** Steps of a plan, one a bullet; nested below each, its owner and its date. */
export function readActions(nodes: readonly RootContent[], context: Context): ReadList<PlanAction> {
  return eachItem(nodes, (item) => {
    const { found, details } = nested(item, ['planOwner', 'planBy'], context)
    const { planOwner, planBy } = found
    return {
      line: lineOfItem(item, context),
      details,
      owner: planOwner && nameIn(planOwner.text, ['role'])[0],
      by: planBy && lineOf(planBy.inline, planBy.text.at),
      at: positionOf(context.file, item),
    }
  })
}

/** Risks of a plan, one a bullet; nested below each, what is done against it. */
export function readRisks(nodes: readonly RootContent[], context: Context): ReadList<PlanRisk> {
  return eachItem(nodes, (item) => {
    const { found, details } = nested(item, ['mitigation'], context)
    const { mitigation } = found
    return {
      line: lineOfItem(item, context),
      details,
      mitigation: mitigation && lineOf(mitigation.inline, mitigation.text.at),
      at: positionOf(context.file, item),
    }
  })
}

function lineOfItem(item: ListItem, context: Context): PlanRisk['line'] {
  const [inline] = opening(item)
  return lineOf(inline, inline.length > 0 ? positionOf(context.file, ...inline) : positionOf(context.file, item))
}

/**
 * The labels nested below an item that stand for one of the keys, and what is nested beside them. Other labels are
 * reported, with the known ones.
 */
function nested<K extends string>(
  item: ListItem,
  keys: readonly K[],
  context: Context,
): { readonly found: Partial<Readonly<Record<K, Label>>>; readonly details: PlanRisk['details'] } {
  const found: Partial<Record<K, Label>> = {}
  const isRead = (inner: ListItem): boolean => {
    const label = readLabel(inner, context)
    if (!label) return false
    const key = labelKey(label.word, keys, context) as K | undefined
    if (key === undefined) {
      const known = keys.map((it) => labelWord(it, context))
      const inside = lineOfItem(item, context).text
      context.report({ type: 'unknown-label', label: label.word, inside, known, at: label.wordAt })
      return false
    }
    if (found[key] || label.text.text.trim() === '') return label.text.text.trim() === ''
    found[key] = label
    return true
  }
  const details = opening(item)[1].flatMap((node): PlanRisk['details'][number][] => {
    if (!isList(node)) return [node]
    const left = node.children.filter((inner) => !isRead(inner))
    return left.length === 0 ? [] : [{ ...node, children: left }]
  })
  return { found, details }
}
