import type { Element, ElementContent, Nodes, Parents, Root, RootContent } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { cellLines } from './cell-lines.ts'
import { partWords } from './part-words.ts'

/** The HTML of a page’s main part as a tree of what is there to read, in elements that Markdown has. */
export function readableTree(main: string, address: string): Root {
  const fragment = parseFragment(withoutDrawings(main), { scriptingEnabled: false })
  const tree = fromParse5(fragment) as Root
  readable(tree, address)
  partWords(tree)
  return tree
}

/** Drawings are most of a page’s bytes. What is said of one in words stays, once: it is drawn for several widths. */
function withoutDrawings(html: string): string {
  const said = new Set<string>()
  return html.replaceAll(/<svg[\s>][\s\S]*?<\/svg>/g, (drawing) => {
    const words = /<desc[^>]*>([\s\S]*?)<\/desc>/.exec(drawing)?.[1] ?? ''
    if (words === '' || said.has(words)) return ''
    said.add(words)
    return `<p>${words}</p>`
  })
}

function readable(parent: Parents, address: string): void {
  const children: RootContent[] = parent.children.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return node.type === 'text' ? [node] : []
    if (isLeftOut(node)) return []
    readable(node, address)
    if (isBare(node)) return []
    return [...captionsOf(node), reshaped(node, address)]
  })
  parent.children = children as never
}

/** Says whether an element is there to act on, or not there at all. */
function isLeftOut(node: Element): boolean {
  const { tagName, properties } = node
  if (leftOut.has(tagName) || 'hidden' in properties || properties['ariaHidden'] === 'true') return true
  if (tagName === 'input') return properties['type'] !== 'checkbox'
  // Steps within the page: its headings are enough.
  return tagName === 'nav' && linksIn(node).every((href) => href.startsWith('#'))
}

const leftOut = new Set(['button', 'datalist', 'dialog', 'progress', 'script', 'select', 'style', 'template'])

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
    case 'textarea':
      return { ...node, tagName: 'span' }
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
