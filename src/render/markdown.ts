import type { Definition, Image, Link, Nodes, Root, RootContent } from 'mdast'
import { phrasing } from './phrasing.ts'
import { isComment } from './raw-html.ts'
import { writeMarkdown } from './write-markdown.ts'

/**
 * Markdown that can leave the site: every link is what `address` says, and its text alone where that is undefined.
 * Comments are left out.
 */
export function renderMarkdown(
  nodes: readonly RootContent[],
  address: (node: Link | Image | Definition) => string | undefined,
): string {
  const children = nodes.flatMap((node) => portable(node, address)) as RootContent[]
  const isLine = children.length > 0 && children.every((node) => phrasing.has(node.type))
  const tree: Root = {
    type: 'root',
    children: isLine ? [{ type: 'paragraph', children: children as never }] : children,
  }
  return writeMarkdown(tree, { alignTables: true }).trim()
}

function portable(node: Nodes, address: (node: Link | Image | Definition) => string | undefined): Nodes[] {
  if (node.type === 'html') return isComment(node.value) ? [] : [node]
  const children = 'children' in node ? node.children.flatMap((child) => portable(child, address)) : []
  const copy = ('children' in node ? { ...node, children } : node) as Nodes
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return [copy]
  const url = address(node)
  if (url !== undefined) return [{ ...copy, url } as Nodes]
  if (node.type === 'definition') return []
  return node.type === 'image' ? [{ type: 'text', value: node.alt ?? '' }] : children
}
