import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast'
import { cellLines } from './cell-lines.ts'
import { collapseSpaces } from './collapse-spaces.ts'
import { pageTree } from './page-tree.ts'
import { partWords } from './part-words.ts'

/** The HTML of a piece of a page’s main part as a tree of what is there to read, in elements that Markdown has. */
export function readableTree(html: string, address: string, said: Set<string>): Root {
  const tree = pageTree(html, said)
  readable(tree, address)
  partWords(tree)
  collapseSpaces(tree)
  return tree
}

function readable(parent: Parents, address: string): void {
  const children: RootContent[] = parent.children.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : []
    if (isWithinPage(node)) return []
    readable(node, address)
    if (isBare(node)) return []
    return [...captionsOf(node), reshaped(node, address)]
  })
  parent.children = children as never
}

/** Steps within the page: its headings are enough. */
function isWithinPage(node: Element): boolean {
  return node.tagName === 'nav' && linksIn(node).every((href) => href.startsWith('#'))
}

function linksIn(node: Nodes): string[] {
  if (node.type !== 'element') return []
  const { href } = node.properties
  return [...(typeof href === 'string' ? [href] : []), ...node.children.flatMap(linksIn)]
}

/** An icon’s place, a table that a script fills: nothing is left in it. A row to write in on paper stays. */
function isBare({ tagName, children }: Element): boolean {
  if (tagName === 'td' || tagName === 'th') return false
  if (tagName === 'table') return !children.some((it) => 'tagName' in it && it.tagName === 'tbody')
  return children.length === 0 && !['br', 'hr', 'img', 'input'].includes(tagName)
}

/** The caption of a table comes before it: a table in Markdown has none. */
function captionsOf({ tagName, children }: Element): Element[] {
  const captions = children.filter((it) => it.type === 'element' && it.tagName === 'caption')
  return tagName === 'table' ? captions.map((caption) => ({ ...(caption as Element), tagName: 'p' })) : []
}

function reshaped(node: Element, address: string): Element {
  switch (node.tagName) {
    case 'a':
      return { ...node, properties: { href: linkFrom(address, node.properties['href']) } }
    case 'dl':
      return { ...node, tagName: 'ul', children: facts(node.children) }
    case 'label':
    case 'legend':
    case 'summary':
      return { ...node, tagName: 'p' }
    case 'li':
      return withTick(node)
    case 'td':
    case 'th':
      return { ...node, children: cellLines(node.children) }
    default:
      return node
  }
}

/** Places on the page itself are named by its address: a twin stands elsewhere. */
function linkFrom(address: string, href: unknown): string | undefined {
  if (typeof href !== 'string') return undefined
  return /^[#?]/.test(href) ? address + href : href
}

/** Terms with what is said of each become list items that begin with a label, as sources write them. */
function facts(children: readonly ElementContent[]): ElementContent[] {
  const items: Element[] = []
  for (const node of children.flatMap((it) => ('tagName' in it && it.tagName === 'div' ? it.children : [it]))) {
    if (node.type !== 'element') continue
    const last = items.at(-1)
    if (node.tagName !== 'dt') {
      const [first, ...rest] = node.children.filter((it) => it.type !== 'text' || it.value.trim() !== '')
      const opened = first?.type === 'element' && first.tagName === 'p' ? [...first.children, ...rest] : node.children
      last?.children.push({ type: 'text', value: ' ' }, ...opened)
    } else {
      const label: Element = { ...node, tagName: 'strong', children: [...node.children, { type: 'text', value: ':' }] }
      items.push({ type: 'element', tagName: 'li', properties: {}, children: [label] })
    }
  }
  return items
}

/** A box to tick that opens an item makes it a task, wherever in the item it stands. */
function withTick(item: Element): Element {
  const opening = firstElement(item)
  if (opening?.tick === undefined) return item
  opening.holder.children = opening.holder.children.filter((it) => it !== opening.tick)
  return { ...item, children: [opening.tick, ...item.children] }
}

function firstElement(holder: Element): { holder: Element; tick: Element } | undefined {
  const first = holder.children.find((it) => it.type === 'element')
  if (!first) return undefined
  return first.tagName === 'input' ? { holder, tick: first } : firstElement(first)
}
