import type { List, ListItem, Nodes } from 'mdast'

/**
 * The HTML of text that holds nothing to resolve or to sanitise: words, emphasis, paragraphs and bullets, which is most
 * of what is written. It is what `wholeHtml` gives, letter for letter, at a fraction of the time; undefined where the
 * text needs that way.
 */
export function simpleHtml(nodes: readonly Nodes[], isLine: boolean): string | undefined {
  if (isLine) return joined(nodes, '')
  return nodes.every(({ type }) => type === 'paragraph' || type === 'list') ? joined(nodes, '\n') : undefined
}

/** Text between tags, as `hast-util-to-html` writes it. Blanks around a line break show nothing. */
export function escapeText(text: string): string {
  const trimmed = text.includes('\n') ? text.replaceAll(/(?<![ \t])[ \t]*(\r?\n)[ \t]*/g, '$1') : text
  return trimmed.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;')
}

function joined(nodes: readonly Nodes[], between: string): string | undefined {
  const parts: string[] = []
  for (const node of nodes) {
    const part = htmlOf(node)
    if (part === undefined) return undefined
    parts.push(part)
  }
  return parts.join(between)
}

function htmlOf(node: Nodes): string | undefined {
  if (node.data !== undefined) return undefined
  switch (node.type) {
    case 'text':
      return node.value.includes('\r') ? undefined : escapeText(node.value)
    case 'paragraph':
      return wrapped('p', joined(node.children, ''))
    case 'emphasis':
      return wrapped('em', joined(node.children, ''))
    case 'strong':
      return wrapped('strong', joined(node.children, ''))
    case 'list':
      return bullets(node)
    default:
      return undefined
  }
}

function wrapped(tag: string, inside: string | undefined): string | undefined {
  return inside === undefined ? undefined : `<${tag}>${inside}</${tag}>`
}

/** Only bullets without empty lines among them: elsewhere, paragraphs stay paragraphs. */
function bullets({ ordered, spread, children }: List): string | undefined {
  if (ordered || spread !== false || children.length === 0) return undefined
  const items: string[] = []
  for (const item of children) {
    const inside = bullet(item)
    if (inside === undefined) return undefined
    items.push(`<li>${inside}</li>`)
  }
  return `<ul>\n${items.join('\n')}\n</ul>`
}

/** A line, and at most one list below it. */
function bullet({ spread, checked, data, children: [line, below, ...others] }: ListItem): string | undefined {
  const isPlain = spread === false && typeof checked !== 'boolean' && data === undefined && others.length === 0
  if (!isPlain || line?.type !== 'paragraph' || line.data !== undefined) return undefined
  const words = joined(line.children, '')
  if (below === undefined || words === undefined) return words
  const list = below.type === 'list' ? htmlOf(below) : undefined
  return list === undefined ? undefined : `${words}\n${list}\n`
}
