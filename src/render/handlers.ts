import type { Element, ElementContent } from 'hast'
import type { Definition, Image, ImageReference, Link, LinkReference, ListItem, Table, TableRow } from 'mdast'
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast'
import { leadsOutside, type Links } from './links.ts'
import { isComment } from './raw-html.ts'

/** How Markdown nodes become elements where Fieldbook wants it other than `mdast-util-to-hast` does. */
export function handlers(links: Links, from: string | undefined): Handlers {
  return {
    link: (state, node: Link) => linkTo(links.to(node, from), node.title, state.all(node)),
    linkReference: (state, node: LinkReference) => {
      const definition = definitionOf(state, node)
      return definition ? linkTo(links.to(definition, from), definition.title, state.all(node)) : state.all(node)
    },
    image: (_state, node: Image) => picture(links.to(node, from), node.alt, node.title),
    imageReference: (state, node: ImageReference) => {
      const definition = definitionOf(state, node)
      return picture(definition && links.to(definition, from), node.alt, definition?.title)
    },
    html: (_state, node: { value: string }) => (isComment(node.value) ? undefined : { type: 'raw', value: node.value }),
    listItem,
    table,
    tableRow,
    code: (state, node) => {
      const pre = defaultHandlers.code(state, { ...node, lang: node.lang === 'mermaid' ? 'mermaid' : null })
      pre.properties['tabIndex'] = 0
      return pre
    },
  }
}

/** The address a reference `[words][name]` stands for, where it is defined in the same text. */
function definitionOf(state: State, node: LinkReference | ImageReference): Definition | undefined {
  return state.definitionById.get(node.identifier.toUpperCase())
}

function linkTo(
  href: string | undefined,
  title: string | null | undefined,
  children: ElementContent[],
): ElementContent[] {
  if (href === undefined) return children
  const outside = leadsOutside(href) ? { className: ['outside'], rel: ['noopener'] } : {}
  return [{ type: 'element', tagName: 'a', properties: { href, ...(title ? { title } : {}), ...outside }, children }]
}

function picture(
  src: string | undefined,
  alt: string | null | undefined,
  title: string | null | undefined,
): ElementContent | undefined {
  if (src === undefined) return alt ? { type: 'text', value: alt } : undefined
  const properties = { src, alt: alt ?? '', ...(title ? { title } : {}), loading: 'lazy', decoding: 'async' }
  return { type: 'element', tagName: 'img', properties, children: [] }
}

/** A box to tick is a sign, not a form field: what is ticked on a page would be lost. */
export function listItem(
  state: State,
  node: ListItem,
  parent: Parameters<typeof defaultHandlers.listItem>[2],
): Element {
  const [first, ...others] = node.children
  if (typeof node.checked !== 'boolean' || first?.type !== 'paragraph') {
    return defaultHandlers.listItem(state, { ...node, checked: null }, parent)
  }
  const box = { type: 'text', value: node.checked ? '☑ ' : '☐ ' } as const
  const marked = { ...first, children: [box, ...first.children] }
  return defaultHandlers.listItem(state, { ...node, checked: null, children: [marked, ...others] }, parent)
}

/** A wide table scrolls in its own box, which the keyboard can reach. */
function table(state: State, node: Table): Element {
  const inside = defaultHandlers.table(state, node)
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], tabIndex: 0 },
    children: [inside],
  }
}

/** Alignment as a class: the attribute is long deprecated, and a style would break the content security policy. */
export function tableRow(
  state: State,
  node: TableRow,
  parent: Parameters<typeof defaultHandlers.tableRow>[2],
): Element {
  const row = defaultHandlers.tableRow(state, node, parent)
  for (const cell of row.children) {
    if (cell.type !== 'element') continue
    const { align } = cell.properties
    delete cell.properties['align']
    if (align === 'right' || align === 'center') cell.properties['className'] = [`align-${align}`]
    if (cell.tagName === 'th') cell.properties['scope'] = 'col'
  }
  return row
}
