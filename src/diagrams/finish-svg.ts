import type { Element, ElementContent } from 'hast'
import { writeDrawing } from '../safe-svg/index.ts'

/** Where a node of a drawing leads. */
export interface DiagramLink {
  readonly href: string
  /** What a screen reader says and a pointer's tooltip shows, where the node's own words don't suffice (a gate's number). */
  readonly name?: string
}

export interface Finish {
  /** Unique on its page. */
  readonly id: string
  readonly title: string
  readonly description: string
  /** By the node's name in the Mermaid text. */
  readonly links: Readonly<Record<string, DiagramLink>>
}

/**
 * Gives a tamed drawing what differs from page to page: id, words for screen readers, links.
 *
 * The drawing is a `group`, not an `img`: an image's children are presentational, so its links would be out of reach.
 *
 * @param placeholder What its ids begin with until it has one.
 */
export function finishSvg(drawing: Element, placeholder: string, { id, title, description, links }: Finish): string {
  const own = {
    id,
    role: 'group',
    ...(title && { ariaLabelledBy: `${id}-title` }),
    ...(description && { ariaDescribedBy: `${id}-description` }),
  }
  const words = [
    ...(title ? [element('title', { id: `${id}-title` }, title)] : []),
    ...(description ? [element('desc', { id: `${id}-description` }, description)] : []),
  ]
  const finished: Element = {
    ...drawing,
    properties: { ...own, ...drawing.properties, ...own },
    children: [...words, ...drawing.children.flatMap((child) => linked(child, links))],
  }
  return writeDrawing(finished).replaceAll(placeholder, id)
}

/** With links for the nodes that have one, and without their `a` where they have none. */
function linked(node: ElementContent, links: Finish['links']): ElementContent[] {
  if (node.type !== 'element') return [node]
  const children = node.children.flatMap((child) => linked(child, links))
  if (node.tagName !== 'a') return [{ ...node, children }]
  const { dataNode, dataHref } = node.properties
  const link = typeof dataNode === 'string' && Object.hasOwn(links, dataNode) ? links[dataNode] : undefined
  const href = link?.href ?? dataHref
  if (typeof href !== 'string') return children
  // Without a name of its own a link is called what it shows.
  if (link?.name === undefined) return [{ ...node, properties: { href }, children }]
  return [
    { ...node, properties: { href, ariaLabel: link.name }, children: [element('title', {}, link.name), ...children] },
  ]
}

function element(tagName: string, properties: Element['properties'], value: string): Element {
  return { type: 'element', tagName, properties, children: [{ type: 'text', value }] }
}
