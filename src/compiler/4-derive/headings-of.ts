import { toString } from 'mdast-util-to-string'
import type { Heading as HeadingNode, RootContent } from 'mdast'
import type { Entry } from '../model/concepts.ts'
import type { Line } from '../model/prose.ts'
import { english } from '../vocabulary/english.ts'

/** A heading of an entry that links can point at. */
export interface Heading {
  readonly id: string
  readonly title: string
  /** Of a heading with fixed words, which of the vocabulary’s they are: `gate`. Their text isn’t in the title. */
  readonly key: string | undefined
  /** Where it stands in its file. */
  readonly line: number
  /** The id of the heading it stands below; undefined at the top. */
  readonly above: string | undefined
}

/** The headings of an entry, in the order of its parts: stages, sections, and the author’s own. */
export function headingsOf(entry: Entry): readonly Heading[] {
  const found: Heading[] = []
  const walk = (value: unknown, above: string | undefined, key?: string): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value) if (!isNode(item)) walk(item, above, key)
      found.push(...ownHeadings(value.filter(isNode), above))
    } else if (!isNode(value)) {
      const isHeading = 'id' in value && 'title' in value && typeof value.title === 'object'
      const id = isHeading ? String(value.id) : above
      if (isHeading) {
        const { text, at } = value.title as Line
        found.push({ id: String(id), title: text, key: isKnown(key) ? key : undefined, line: at.start.line, above })
      }
      for (const [below, part] of Object.entries(value)) if (!skipped.has(below)) walk(part, id, below)
    }
  }
  const { front: _, frontAt: _at, ...body } = entry
  for (const [key, part] of Object.entries(body)) walk(part, undefined, key)
  return found
}

function isKnown(key: string | undefined): boolean {
  return key !== undefined && Object.hasOwn(english.headings, key)
}

const skipped: ReadonlySet<string> = new Set(['at', 'whole', 'title', 'line'])

function isNode(value: unknown): value is RootContent {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value
}

/** The author’s own headings in running text, each below the last one of a higher rank. */
function ownHeadings(nodes: readonly RootContent[], around: string | undefined): readonly Heading[] {
  const open: { readonly id: string; readonly depth: number }[] = []
  return nodes.flatMap((node): readonly Heading[] => {
    const id = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id
    if (node.type !== 'heading' || typeof id !== 'string') return []
    const { depth }: HeadingNode = node
    while (open.some((it) => it.depth >= depth)) open.pop()
    const above = open.at(-1)?.id ?? around
    open.push({ id, depth })
    return [{ id, title: toString(node), key: undefined, line: node.position?.start.line ?? 1, above }]
  })
}
