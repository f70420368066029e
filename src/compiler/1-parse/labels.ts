import type { BlockContent, DefinitionContent, List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Position } from '../model/position.ts'
import { plainName } from '../meaning/slug.ts'
import { type Context, positionOf } from './context.ts'
import { dropStart, richText, type RichText, trimNodes } from './rich-text.ts'

/** A list item that begins with a bold label: `- **Time:** 30 days`. */
export interface Label {
  /** As written, without the colon. */
  readonly word: string
  readonly wordAt: Position
  /** What stands behind the label on its line. */
  readonly inline: readonly PhrasingContent[]
  readonly text: RichText
  /** What is nested below it. */
  readonly details: readonly (BlockContent | DefinitionContent)[]
  readonly at: Position
  readonly checked: boolean | null
}

/** Reads a list item as a label: bold first, colon inside or behind. Undefined for every other item. */
export function readLabel(item: ListItem, context: Context): Label | undefined {
  const [first, ...details] = item.children
  if (first?.type !== 'paragraph') return undefined
  const label = splitLabel(first.children)
  if (!label) return undefined
  const at = positionOf(context.file, item)
  const inline = label.rest
  return {
    word: label.word,
    wordAt: positionOf(context.file, first.children[0]),
    inline,
    text: richText(inline, inline.length > 0 ? positionOf(context.file, ...inline) : at),
    details,
    at,
    checked: item.checked ?? null,
  }
}

/** Splits `**Word:** rest` at the front of inline nodes; `*Word:*` too where `emphasis` is allowed. */
export function splitLabel(
  nodes: readonly PhrasingContent[],
  emphasis = false,
): { word: string; rest: PhrasingContent[] } | undefined {
  const [mark, ...rest] = nodes
  if (mark?.type !== 'strong' && !(emphasis && mark?.type === 'emphasis')) return undefined
  const bold = toString(mark).trim()
  if (bold.endsWith(':')) return { word: bold.slice(0, -1).trim(), rest: trimNodes(rest) }
  const next = rest[0]
  const colon = next?.type === 'text' ? /^\s*:/.exec(next.value) : null
  if (!colon) return undefined
  return { word: bold, rest: trimNodes(dropStart(rest, colon[0].length)) }
}

/** The key a label's word stands for, among the keys a block knows. */
export function labelKey(word: string, keys: readonly string[], context: Context): string | undefined {
  const wanted = plainName(word)
  return keys.find((key) => wordsOf(key, context).some((known) => plainName(known) === wanted))
}

/** The word Fieldbook writes for a key. */
export function labelWord(key: string, context: Context): string {
  return wordsOf(key, context)[0] ?? key
}

/** Advice for `- Time: 10 days`: a known label that isn't bold is prose. */
export function adviseOnPlainLabels(list: List, keys: readonly string[], context: Context): void {
  for (const item of list.children) {
    const first = item.children[0]
    const opening = first?.type === 'paragraph' ? first.children[0] : undefined
    if (opening?.type !== 'text') continue
    const word = /^\s*([^:\n]{2,30}):(\s|$)/.exec(opening.value)?.[1]
    if (word !== undefined && labelKey(word, keys, context) !== undefined) {
      context.report({ type: 'label-not-bold', label: word, at: positionOf(context.file, opening) })
    }
  }
}

/** Is a node a list? */
export function isList(node: RootContent): node is List {
  return node.type === 'list'
}

function wordsOf(key: string, context: Context): readonly string[] {
  return (context.vocabulary.labels as Readonly<Record<string, readonly string[]>>)[key] ?? []
}
