import type { Nodes, Parent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../compiler/index.ts'

/** A stretch of a text, by offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** The address of a link, picture or definition: where it stands, and what it says. */
export interface LinkPlace extends Stretch {
  readonly url: string
  readonly words: string
}

/** A heading with the place of its words. */
export interface HeadingPlace extends Stretch {
  readonly depth: number
  readonly text: string
  /** Does it stand by itself, not inside a list or quotation? */
  readonly isTop: boolean
}

export interface HtmlPlace extends Stretch {
  readonly value: string
  /** Is it a part of a line, and not a block of its own? */
  readonly isInline: boolean
}

export interface Places {
  readonly links: readonly LinkPlace[]
  readonly headings: readonly HeadingPlace[]
  readonly html: readonly HtmlPlace[]
  /** Code, where nothing is changed. */
  readonly code: readonly Stretch[]
  /** Plain words, where a backslash only keeps a sign from meaning something. */
  readonly plain: readonly Stretch[]
}

/** Finds what an import looks at. Everything else of the text stays the bytes it is. */
export function findPlaces(text: string): Places {
  const found = { links: [] as LinkPlace[], headings: [] as HeadingPlace[], html: [] as HtmlPlace[] }
  const code: Stretch[] = []
  const plain: Stretch[] = []
  const walk = (node: Nodes, parent: Parent | undefined): void => {
    const start = node.position?.start.offset ?? 0
    const end = node.position?.end.offset ?? 0
    switch (node.type) {
      case 'code':
      case 'inlineCode':
        code.push({ start, end })
        break
      case 'text':
        plain.push({ start, end })
        break
      case 'link':
      case 'image':
      case 'definition': {
        const place = addressIn(text, start, end, node.type)
        const words = node.type === 'definition' ? (node.label ?? node.identifier) : toString(node)
        if (place) found.links.push({ ...place, url: node.url, words })
        break
      }
      case 'heading':
        found.headings.push({ start, end, depth: node.depth, text: toString(node), isTop: parent?.type === 'root' })
        break
      case 'html':
        found.html.push({ start, end, value: node.value, isInline: inLine.has(parent?.type ?? '') })
    }
    if ('children' in node) for (const child of node.children) walk(child, node)
  }
  walk(parseMarkdown(text), undefined)
  return { ...found, code, plain }
}

const inLine: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
])

/** Where an address stands in a link's source: behind the bracket that closes its words. */
function addressIn(text: string, start: number, end: number, type: 'link' | 'image' | 'definition') {
  const open = type === 'image' ? start + 1 : start
  if (text[open] !== '[') return undefined
  const close = closingBracket(text, open, end)
  const sign = type === 'definition' ? ':' : '('
  if (close === undefined || text[close + 1] !== sign) return undefined
  let from = close + 2
  while (from < end && /\s/.test(text[from] ?? '')) from++
  const isAngled = text[from] === '<'
  if (isAngled) from++
  const to = isAngled ? text.indexOf('>', from) : endOfAddress(text, from, type === 'definition' ? end : end - 1)
  return to > from && to <= end ? { start: from, end: to } : undefined
}

function closingBracket(text: string, open: number, end: number): number | undefined {
  let depth = 0
  for (let at = open; at < end; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '[') depth++
    else if (text[at] === ']' && --depth === 0) return at
  }
  return undefined
}

function endOfAddress(text: string, from: number, limit: number): number {
  let at = from
  while (at < limit && !/\s/.test(text[at] ?? '')) at += text[at] === '\\' ? 2 : 1
  return Math.min(at, limit)
}

/** Does a stretch lie in one of the others? They are in order and don’t overlap. */
export function isIn(stretches: readonly Stretch[], at: number): boolean {
  let low = 0
  let high = stretches.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const { start, end } = stretches[middle]!
    if (at < start) high = middle - 1
    else if (at >= end) low = middle + 1
    else return true
  }
  return false
}
