import type { ListItem, PhrasingContent } from 'mdast'
import type { Criterion } from '../../model/gate-values.ts'
import type { Line } from '../../model/prose.ts'
import { nearest } from '../../meaning/nearest.ts'
import { type Context, positionOf } from '../context.ts'
import { isList, type Label, labelKey, labelWord, readLabel, splitLabel } from '../labels.ts'
import { lineOf, trimNodes } from '../rich-text.ts'

/** Reads a criterion and its evidence, which may be nested, bold or `*Evidence:*` in the line. */
export function readCriterion(
  inline: readonly PhrasingContent[],
  details: ListItem['children'],
  from: { at: Label['at']; checked: boolean | null; dealKiller: boolean },
  context: Context,
): Criterion {
  const mark = inline.findIndex(
    (_, index) => index > 0 && isEvidence(splitLabel(inline.slice(index), true)?.word, context),
  )
  const words = mark === -1 ? inline : trimNodes(inline.slice(0, mark))
  const inLine = mark === -1 ? undefined : splitLabel(inline.slice(mark), true)?.rest
  const line = lineOf(words, words.length > 0 ? positionOf(context.file, ...words) : from.at)
  if (from.checked === true) context.report({ type: 'item-checked', text: line.text, at: from.at })
  return { line, evidence: evidenceOf(inLine, details, line.text, context), dealKiller: from.dealKiller, at: from.at }
}

function evidenceOf(
  inLine: readonly PhrasingContent[] | undefined,
  details: ListItem['children'],
  from: string,
  context: Context,
): Line | undefined {
  const nested = details.filter(isList).flatMap((list) => list.children)
  const labels = nested.map((item) => readNestedEvidence(item, from, context)).filter((rest) => rest !== undefined)
  const rest = inLine ?? labels[0]
  if (!rest || rest.length === 0) return undefined
  const all = [rest, ...(inLine ? labels : labels.slice(1))]
  const nodes = all.flatMap((part, index) => (index === 0 ? part : [{ type: 'text' as const, value: '; ' }, ...part]))
  return lineOf(nodes, positionOf(context.file, ...nodes))
}

function readNestedEvidence(item: ListItem, from: string, context: Context): readonly PhrasingContent[] | undefined {
  const bold = readLabel(item, context)
  if (bold && isEvidence(bold.word, context)) {
    const example = 'accepted invitation'
    if (bold.inline.length === 0)
      context.report({ type: 'value-unreadable', label: bold.word, found: '', example, at: bold.at })
    return bold.inline
  }
  const known = [labelWord('evidence', context)]
  if (bold && nearest(bold.word, known, 1).length > 0) {
    context.report({ type: 'unknown-label', label: bold.word, inside: from, known, at: bold.wordAt })
  }
  const first = item.children[0]
  const slanted = first?.type === 'paragraph' ? splitLabel(first.children, true) : undefined
  return slanted && isEvidence(slanted.word, context) ? slanted.rest : undefined
}

function isEvidence(word: string | undefined, context: Context): boolean {
  return word !== undefined && labelKey(word, ['evidence'], context) !== undefined
}
