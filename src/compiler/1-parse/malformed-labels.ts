import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { IssueOf } from '../model/issue.ts'
import { type Context, positionOf } from './context.ts'
import { labelKey, splitLabel } from './labels.ts'
import { dropStart } from './rich-text.ts'

type Problem = IssueOf<'label-malformed'>['problem']

/** Reports an item that begins with a known label's word, bold in some way, and isn't read as a label. */
export function reportMalformedLabel(item: ListItem, keys: readonly string[], context: Context): void {
  const [first] = item.children
  const found = first?.type === 'paragraph' ? malformed(first.children) : undefined
  if (!found || labelKey(found.word, keys, context) === undefined) return
  const at = positionOf(context.file, first)
  context.report({ type: 'label-malformed', label: found.word, problem: found.problem, value: found.value, at })
}

/** Reports a paragraph that begins with a known label: labels stand behind a bullet. */
export function reportBareLabel(node: RootContent, keys: readonly string[], context: Context): void {
  if (node.type !== 'paragraph') return
  const [first, ...rest] = node.children
  const isMark = first?.type === 'text' && bulletMark.test(first.value)
  reportLabelIn(isMark ? rest : node.children, keys, context)
}

/**
 * Cuts off what a line without its bullet has added to the item before it: Markdown takes `**Lead:** …` on the next line
 * for more of the same item. Returns what is cut, as a paragraph of its own.
 */
export function cutSwallowedLabels(
  item: ListItem,
  keys: readonly string[],
  context: Context,
): { item: ListItem; swallowed: Paragraph | undefined } {
  const [first, ...details] = item.children
  if (first?.type !== 'paragraph') return { item, swallowed: undefined }
  const cut = first.children.findIndex((_, index) => {
    const before = first.children[index - 1]
    const label = index > 0 ? splitLabel(first.children.slice(index)) : undefined
    return (
      before?.type === 'text' &&
      lineStart.test(before.value) &&
      label &&
      labelKey(label.word, keys, context) !== undefined
    )
  })
  if (cut === -1) return { item, swallowed: undefined }
  const swallowed: Paragraph = { type: 'paragraph', children: first.children.slice(cut) }
  reportLabelIn(swallowed.children, keys, context)
  const kept = withoutEnd(first.children.slice(0, cut))
  return { item: { ...item, children: [{ ...first, children: kept }, ...details] }, swallowed }
}

function reportLabelIn(nodes: readonly PhrasingContent[], keys: readonly string[], context: Context): void {
  const label = splitLabel(nodes)
  if (!label || labelKey(label.word, keys, context) === undefined) return
  const value = firstLine(label.rest)
  const at = positionOf(context.file, nodes[0])
  context.report({ type: 'label-malformed', label: label.word, problem: 'bullet', value, at })
}

function malformed(nodes: readonly PhrasingContent[]): { word: string; problem: Problem; value: string } | undefined {
  const [first, ...rest] = nodes
  const words = toString(first).trim()
  if (first?.type === 'emphasis') {
    const label = splitLabel(nodes, true)
    return label && { word: label.word, problem: 'slanted', value: firstLine(label.rest) }
  }
  if (first?.type === 'strong') {
    const [, word, value] = /^([^:]{2,30}):\s+(.+)$/s.exec(words) ?? []
    if (word !== undefined && value !== undefined)
      return { word, problem: 'too-bold', value: [value.trim(), firstLine(rest)].filter(Boolean).join(' ') }
    return { word: words, problem: 'colon', value: firstLine(rest).replace(/^[\s–—-]+/, '') }
  }
  const written =
    first?.type === 'text' ? /^(?:\*\*|__)\s*([^:*_]{2,30}?)\s*:?\s*(?:\*\*|__)?\s*:?\s/.exec(first.value) : undefined
  if (!written) return undefined
  return { word: written[1] ?? '', problem: 'unclosed', value: firstLine(dropStart(nodes, written[0].length)) }
}

function firstLine(nodes: readonly PhrasingContent[]): string {
  return (
    toString({ type: 'paragraph', children: [...nodes] })
      .trim()
      .split('\n')[0] ?? ''
  ).trim()
}

/** Signs that word processors and hurried fingers write for a bullet. */
const bulletMark = /^\s*[•·●▪–—*-]\s*$/
const lineStart = /\n\s*[•·●▪–—*-]?\s*$/

function withoutEnd(nodes: PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return nodes
  const value = last.value.replace(lineStart, '')
  if (value === '') return nodes.slice(0, -1)
  if (!last.position) return [...nodes.slice(0, -1), { ...last, value }]
  const lines = value.split('\n')
  const { start } = last.position
  const column = (lines.length === 1 ? start.column : 1) + (lines.at(-1) ?? '').length
  const end = { line: start.line + lines.length - 1, column, offset: (start.offset ?? 0) + value.length }
  return [...nodes.slice(0, -1), { ...last, value, position: { start, end } }]
}
