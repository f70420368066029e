import type { Element, Nodes, Root } from 'hast'
import { raw } from 'hast-util-raw'
import { sanitize } from 'hast-util-sanitize'
import type { FootnoteDefinition, FootnoteReference, Root as Markdown, RootContent } from 'mdast'
import { type Handlers, toHast } from 'mdast-util-to-hast'
import { toString } from 'mdast-util-to-string'
import { parseMarkdown } from '../compiler/index.ts'
import { plainName } from '../compiler/meaning/slug.ts'
import { allowList } from '../render/allow-list.ts'
import { listItem, tableRow } from '../render/handlers.ts'
import { isComment, isRawHtml } from '../render/raw-html.ts'
import { contains } from '../render/tree.ts'

/** A source as a tree of what is there to read. Headings have the line they stand in as their id. */
export interface SourceTree {
  readonly yaml: string
  readonly body: Root
  /** Notes by name; a reference is a link to `#note:<name>`. */
  readonly notes: ReadonlyMap<string, Root>
}

/** Reads a source’s text. A first heading that only repeats the title is left out. */
export function readSource(file: string, text: string, title: string): SourceTree {
  const children = parseMarkdown(text).children.filter((node) => !file.endsWith('.mdx') || !isCode(node))
  const [first] = children
  const nodes = children.filter(({ type }) => type !== 'yaml')
  const start = nodes[0]
  const repeats = start?.type === 'heading' && start.depth === 1 && plainName(toString(start)) === plainName(title)
  const shown = repeats ? nodes.slice(1) : nodes
  for (const node of shown) {
    if (node.type !== 'heading') continue
    node.data = { ...node.data, hProperties: { id: String(node.position?.start.line ?? 0) } }
  }
  const definitions = children.filter((node) => node.type === 'definition')
  const notes = children.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition')
  return {
    yaml: first?.type === 'yaml' ? first.value : '',
    body: treeOf(shown),
    notes: new Map(notes.map((note) => [note.identifier, treeOf([...note.children, ...definitions])])),
  }
}

/** The line a heading stands in. */
export function lineOf({ properties }: Element): number | undefined {
  const line = Number(properties['id'])
  return Number.isInteger(line) && line > 0 ? line : undefined
}

/** What a link to a note of the same source begins with. */
export const notePrefix = '#note:'

function treeOf(nodes: readonly RootContent[]): Root {
  const markdown: Markdown = { type: 'root', children: [...nodes] }
  const hasRaw = contains(nodes, isRawHtml)
  const tree = toHast(markdown, { allowDangerousHtml: hasRaw, handlers })
  const safe: Nodes = sanitize(hasRaw ? raw(tree) : tree, allowList)
  return safe.type === 'root' ? safe : { type: 'root', children: [safe] as Root['children'] }
}

const handlers: Handlers = {
  listItem,
  tableRow,
  html: (_, { value }: { value: string }) => {
    if (isComment(value)) return undefined
    const plain = withoutComponents(value)
    return plain.includes('<') ? { type: 'raw', value: plain } : { type: 'text', value: plain }
  },
  footnoteReference: (_, { identifier, label }: FootnoteReference): Element => ({
    type: 'element',
    tagName: 'a',
    properties: { href: notePrefix + encodeURIComponent(identifier) },
    children: [{ type: 'text', value: `[${label ?? identifier}]` }],
  }),
  footnoteDefinition: () => undefined,
}

/** Components of an MDX guide draw something while the site is built: of those the words remain that they are told. */
function withoutComponents(html: string): string {
  return html.replaceAll(
    /<\/?[A-Z][\w.]*((?:\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|\{[^{}]*\}))?)*)\s*\/?>/g,
    (_, told: string) =>
      [...told.matchAll(/"([^"]*)"|'([^']*)'/g)].map(([, one, other]) => one ?? other ?? '').join(', '),
  )
}

/** `import …` and `export …` are for the machine. */
function isCode(node: RootContent): boolean {
  return node.type === 'paragraph' && /^(?:import\s.*?['"]|export\s+(?:const|default|function)\b)/s.test(toString(node))
}
