import type { Element, ElementContent, Nodes as HastNodes, Root as HastRoot } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import { allowList } from './allow-list.ts'
import { placeDrawings } from './drawings.ts'
import { footnotes } from './footnotes.ts'
import { handlers } from './handlers.ts'
import type { Links } from './links.ts'
import { isRawHtml, tameRawHtml } from './raw-html.ts'
import { escapeText, simpleHtml } from './simple-html.ts'
import { contains } from './tree.ts'

export interface HtmlContext {
  readonly links: Links
  readonly diagrams: (mermaid: string) => string | undefined
  /** The file the text stands in. */
  readonly from: string | undefined
  /** One line: without a paragraph around it. */
  readonly isLine: boolean
}

/** Markdown nodes as sanitised HTML. */
export function renderHtml(nodes: readonly RootContent[], context: HtmlContext): string {
  if (nodes.every(({ type }) => type === 'text')) return plainWords(nodes, context)
  return simpleHtml(nodes, context.isLine) ?? wholeHtml(nodes, context)
}

/** The way that any text can go. */
export function wholeHtml(nodes: readonly RootContent[], context: HtmlContext): string {
  const hasRaw = contains(nodes, isRawHtml)
  const notes = footnotes(nodes, context.from)
  const options = {
    allowDangerousHtml: hasRaw,
    clobberPrefix: notes.prefix,
    handlers: { ...handlers(context.links, context.from), footnoteReference: notes.reference },
  }
  const tree = context.isLine ? insideOfLine(nodes, options) : toHast({ type: 'root', children: [...nodes] }, options)
  notes.finish(tree)
  const whole = hasRaw ? tameRawHtml(raw(tree), { links: context.links, ownIds: idsIn(tree) }) : tree
  const safe = sanitize(whole, allowList)
  const hasDrawing = contains(nodes, (node) => node.type === 'code' && node.lang === 'mermaid')
  const hasTrusted = hasDrawing && placeDrawings(safe, context.diagrams)
  return toHtml(safe, {
    allowDangerousHtml: hasTrusted,
    closeSelfClosing: false,
    characterReferences: { useNamedReferences: false },
  })
}

/** Most lines are words only. */
function plainWords(nodes: readonly RootContent[], { isLine }: HtmlContext): string {
  const words = nodes.map((node) => ('value' in node ? node.value : '')).join('')
  const escaped = escapeText(words)
  return isLine || words === '' ? escaped : `<p>${escaped}</p>`
}

function insideOfLine(nodes: readonly RootContent[], options: Parameters<typeof toHast>[1]): HastRoot {
  const paragraph: Paragraph = { type: 'paragraph', children: nodes as PhrasingContent[] }
  const result = toHast(paragraph, options) as Element
  return { type: 'root', children: result.children }
}

function idsIn(tree: HastNodes): ReadonlySet<string> {
  const ids = new Set<string>()
  const walk = (node: HastNodes | ElementContent): void => {
    if (node.type === 'element' && typeof node.properties['id'] === 'string') ids.add(node.properties['id'])
    if ('children' in node) node.children.forEach((child) => walk(child as ElementContent))
  }
  walk(tree)
  return ids
}
