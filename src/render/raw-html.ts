import type { Element, Nodes, RootContent } from 'hast'
import type { Nodes as MarkdownNodes } from 'mdast'
import { isSafeAddress, leadsOutside, type Links } from './links.ts'

/** Is it HTML that shows? Comments, `fieldbook-ignore` among them, don't: they vanish without the slow way round. */
export function isRawHtml(node: MarkdownNodes): boolean {
  return node.type === 'html' && !isComment(node.value)
}

/** Nothing but comments. */
export function isComment(html: string): boolean {
  return /^\s*(<!--(?:(?!-->)[^])*-->\s*)+$/.test(html)
}

export interface OwnGround {
  readonly links: Links
  /** The ids Fieldbook made; any other is an author's and goes. */
  readonly ownIds: ReadonlySet<string>
}

/**
 * Brings raw HTML in line with what Markdown gives: links lead where a reader may go, or become their text; pictures come
 * from this site, or become their alternative text; ids are ours. The allow-list has the last word after this.
 */
export function tameRawHtml<T extends Nodes>(tree: T, own: OwnGround): T {
  if ('children' in tree) tree.children = tameAll(tree.children, own)
  return tree
}

function tameAll<T extends RootContent>(nodes: readonly T[], own: OwnGround): T[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node]
    node.children = tameAll(node.children, own)
    return tame(node, own) as T[]
  })
}

function tame(node: Element, { links, ownIds }: OwnGround): Element['children'] {
  const { properties } = node
  if (!ownIds.has(String(properties['id']))) delete properties['id']
  if (node.tagName === 'img') return tamePicture(node, links)
  if (node.tagName !== 'a') return [node]
  const href = String(properties['href'] ?? '').trim()
  if (!isSafeAddress(href)) return node.children
  properties['href'] = href
  if (leadsOutside(href)) {
    properties['rel'] = ['noopener']
    properties['className'] = ['outside']
  }
  return [node]
}

/** Does a picture come from the files of this site, however a browser reads its address? */
function isOwnFile(src: string, links: Links): boolean {
  const files = links.href('/files/')
  const url = URL.canParse(src, 'http://site/') ? new URL(src, 'http://site/') : undefined
  return src.startsWith(files) && url?.host === 'site' && url.pathname.startsWith(files)
}

function tamePicture(node: Element, links: Links): Element['children'] {
  const { src, alt } = node.properties
  if (typeof src === 'string' && isOwnFile(src, links)) {
    node.properties['loading'] = 'lazy'
    node.properties['decoding'] = 'async'
    return [node]
  }
  return typeof alt === 'string' && alt !== '' ? [{ type: 'text', value: alt }] : []
}
