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
 * Gives a cached drawing what differs from page to page: id, words for screen readers, links.
 *
 * The drawing is a `group`, not an `img`: an image's children are presentational, so its links would be out of reach.
 */
export function finishSvg(drawing: string, placeholder: string, { id, title, description, links }: Finish): string {
  const named = [
    title && ` aria-labelledby="${id}-title"`,
    description && ` aria-describedby="${id}-description"`,
  ].join('')
  const words = [
    title && `<title id="${id}-title">${escapeText(title)}</title>`,
    description && `<desc id="${id}-description">${escapeText(description)}</desc>`,
  ].join('')
  return drawing
    .replaceAll(placeholder, id)
    .replace(/<a ([^>]*)>(.*?)<\/a>/gs, (_, attributes: string, content: string) =>
      linkNode(attributes, content, links),
    )
    .replace(/^<svg ([^>]*)>/, (_, attributes: string) => `<svg id="${id}" role="group"${named} ${attributes}>${words}`)
}

/** Anchors never nest in a drawing, so the nearest closing tag is the right one. */
function linkNode(attributes: string, content: string, links: Readonly<Record<string, DiagramLink>>): string {
  const read = (name: string): string | undefined => new RegExp(` ?data-${name}="([^"]*)"`).exec(attributes)?.[1]
  const node = read('node') ?? ''
  const link = Object.hasOwn(links, node) ? links[node] : undefined
  if (link !== undefined) {
    const href = escapeAttribute(link.href)
    // Without a name of its own a link is called what it shows.
    if (link.name === undefined) return `<a href="${href}">${content}</a>`
    return `<a href="${href}" aria-label="${escapeAttribute(link.name)}"><title>${escapeText(link.name)}</title>${content}</a>`
  }
  const authored = read('href')
  return authored === undefined ? content : `<a href="${authored}">${content}</a>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}
