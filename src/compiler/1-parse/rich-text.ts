import type { Nodes, PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Line } from '../model/prose.ts'
import type { Place, Position } from '../model/position.ts'

/** Inline Markdown as plain words that still know where each was written and which were a link. */
export interface RichText {
  readonly text: string
  readonly at: Position
  /** Where the words from `start` to `end` (exclusive) stand in the source. */
  readonly position: (start: number, end: number) => Position
  /** The address of the link that the words from `start` to `end` are, or hold. */
  readonly url: (start: number, end: number) => string | undefined
}

interface Run {
  readonly start: number
  readonly end: number
  readonly node: Nodes
  readonly url: string | undefined
}

/** Flattens inline nodes. `at` is used where there is nothing to point at. */
export function richText(nodes: readonly PhrasingContent[], at: Position): RichText {
  const runs: Run[] = []
  let text = ''
  const walk = (node: Nodes, url: string | undefined): void => {
    if (node.type === 'link') url = node.url
    if ('children' in node) return node.children.forEach((child) => walk(child, url))
    const words = node.type === 'break' ? ' ' : node.type === 'html' ? '' : wordsIn(node)
    runs.push({ start: text.length, end: text.length + words.length, node, url })
    text += words
  }
  nodes.forEach((node) => walk(node, undefined))
  const runAt = (index: number): Run | undefined =>
    runs.find((run) => index >= run.start && index < run.end) ?? runs.at(-1)
  return {
    text,
    at,
    position: (start, end) => {
      const first = runAt(start)
      const last = runAt(Math.max(start, end - 1))
      if (!first?.node.position || !last?.node.position) return at
      return { file: at.file, start: placeIn(first, start), end: placeIn(last, end) }
    },
    url: (start, end) => runs.find((run) => run.url !== undefined && run.start < end && run.end > start)?.url,
  }
}

/** A line of text from inline nodes, white space around it removed. */
export function lineOf(nodes: readonly PhrasingContent[], at: Position): Line {
  let text = ''
  for (const node of nodes) text += node.type === 'break' ? ' ' : wordsIn(node)
  return { text: (otherSpace.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim(), nodes, at }
}

/** White space that isn’t a single blank. */
const otherSpace = /\s\s|[^\S ]/

/** Nearly all that is asked for its words is plain text. */
function wordsIn(node: Nodes): string {
  return node.type === 'text' ? node.value : toString(node)
}

/** Removes the first `count` characters of text from inline nodes, keeping positions true. */
export function dropStart(nodes: readonly PhrasingContent[], count: number): PhrasingContent[] {
  const kept: PhrasingContent[] = []
  let left = count
  for (const node of nodes) {
    const length = wordsIn(node).length
    if (left >= length && left > 0) {
      left -= length
    } else if (left > 0 && node.type === 'text') {
      kept.push(shorten(node, left))
      left = 0
    } else {
      kept.push(node)
      left = 0
    }
  }
  return kept
}

/** Removes white space at the beginning and the end of inline nodes. */
export function trimNodes(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const first = nodes[0]
  const kept =
    first?.type === 'text' ? dropStart(nodes, first.value.length - first.value.trimStart().length) : [...nodes]
  const last = kept.at(-1)
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() }
  return kept.filter((node) => node.type !== 'text' || node.value !== '')
}

function shorten(node: PhrasingContent & { type: 'text' }, count: number): PhrasingContent {
  const value = node.value.slice(count)
  if (!node.position) return { ...node, value }
  const start = advance(node.position.start, node.value.slice(0, count))
  return {
    ...node,
    value,
    position: { ...node.position, start: { ...start, offset: (node.position.start.offset ?? 0) + count } },
  }
}

/** The place of a character of a run: exact within plain text, the node's border where Markdown was escaped. */
function placeIn(run: Run, index: number): Place {
  const { start, end } = run.node.position!
  const span = (end.offset ?? 0) - (start.offset ?? 0)
  const words = toString(run.node)
  if (run.node.type !== 'text' || span !== words.length) {
    const place = index <= run.start ? start : end
    return { line: place.line, column: place.column }
  }
  return advance(start, words.slice(0, index - run.start))
}

function advance(from: Place, text: string): Place {
  const lines = text.split('\n')
  if (lines.length === 1) return { line: from.line, column: from.column + text.length }
  return { line: from.line + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 }
}
