import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { toMdast } from 'hast-util-to-mdast'
import type { Nodes, RootContent as Block } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { parseFragment } from 'parse5'

/** HTML as Markdown: every word and every link of it; the names of places stay as empty anchors. */
export function markdownOfHtml(html: string): string {
  const tree = fromParse5(parseFragment(html)) as Root
  const flat = { ...tree, children: tree.children.flatMap((node) => prepared(node) as RootContent[]) }
  const made = toMdast(flat, { handlers: { a: anchorOrLink } }) as Nodes
  return toMarkdown(made, {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    listItemIndent: 'one',
    resourceLink: true,
  })
    .replace(/\n$/, '')
    .replaceAll(/\\&(?!#?\w+;)/g, '&')
}

type Handler = NonNullable<NonNullable<Parameters<typeof toMdast>[1]>['handlers']>[string]

/** `<a id="x"></a>` shows nothing and is pointed at: it stays as it is. */
const anchorOrLink: Handler = (state, node: Element) => {
  const children = state.all(node)
  const id = node.properties['id'] ?? node.properties['name']
  const anchor = id === undefined ? [] : [{ type: 'html' as const, value: `<a id="${String(id)}"></a>` }]
  const { href } = node.properties
  if (typeof href !== 'string') return [...anchor, ...children] as Block[]
  const title = typeof node.properties['title'] === 'string' ? node.properties['title'] : null
  return [...anchor, { type: 'link', url: href, title, children }] as Block[]
}

/** Makes of a tree what a Markdown tree can hold: a cell of a table is one line. */
function prepared(node: RootContent | ElementContent): (RootContent | ElementContent)[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => prepared(child) as ElementContent[])
  if (node.tagName === 'td' || node.tagName === 'th') return [{ ...node, children: oneLine(children) }]
  return [{ ...node, children: node.tagName === 'table' ? withHead(children) : children }]
}

/** A table of Markdown has a head: without one, it is the first row. */
function withHead(children: readonly ElementContent[]): ElementContent[] {
  let isDone = false
  const walk = (node: ElementContent): ElementContent => {
    if (isDone || node.type !== 'element' || node.tagName === 'caption') return node
    if (node.tagName !== 'tr') return { ...node, children: node.children.map(walk) }
    isDone = true
    const named = (cell: ElementContent): ElementContent =>
      cell.type === 'element' && cell.tagName === 'td' ? { ...cell, tagName: 'th' } : cell
    return { ...node, children: node.children.map(named) }
  }
  return children.map(walk)
}

const blocks: ReadonlySet<string> = new Set(['p', 'div', 'ul', 'ol', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table'])

/** Blocks in a row, parted by line breaks; a list keeps its bullets as signs. */
function oneLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type !== 'element' || !(blocks.has(node.tagName) || /^t(able|head|body|foot|r|d|h)$/.test(node.tagName)))
      return [node]
    const isFirst = nodes.slice(0, index).every((it) => it.type === 'text' && it.value.trim() === '')
    const gap: ElementContent[] = isFirst ? [] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }]
    const sign: ElementContent[] = node.tagName === 'li' ? [{ type: 'text', value: '• ' }] : []
    return [...gap, ...sign, ...oneLine(node.children)]
  })
}
