import { toString } from 'mdast-util-to-string'
import type { RootContent } from 'mdast'
import type { Entry } from '../model/concepts.ts'
import type { Line } from '../model/prose.ts'

/** A heading of an entry that links can point at. */
export interface Heading {
  readonly id: string
  readonly title: string
  /** Where it stands in its file. */
  readonly line: number
}

/** The headings of an entry, in the order of its parts: stages, sections, and the author’s own. */
export function headingsOf(entry: Entry): readonly Heading[] {
  const found: Heading[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const item of value) walk(item)
    } else if ('type' in value) {
      const heading = ownHeading(value as RootContent)
      if (heading) found.push(heading)
    } else {
      if ('id' in value && 'title' in value && typeof value.title === 'object') {
        const { text, at } = value.title as Line
        found.push({ id: String(value.id), title: text, line: at.start.line })
      }
      for (const [key, part] of Object.entries(value)) if (!skipped.has(key)) walk(part)
    }
  }
  const { front: _, frontAt: _at, ...body } = entry
  for (const part of Object.values(body)) walk(part)
  return found
}

const skipped: ReadonlySet<string> = new Set(['at', 'whole', 'title', 'line'])

function ownHeading(node: RootContent): Heading | undefined {
  const id = (node.data as { hProperties?: { id?: unknown } } | undefined)?.hProperties?.id
  if (node.type !== 'heading' || typeof id !== 'string') return undefined
  return { id, title: toString(node), line: node.position?.start.line ?? 1 }
}
