import type { Concept } from '../model/concept.ts'
import { concepts, type Entry } from '../model/concepts.ts'
import type { Reference } from '../model/reference.ts'
import { onceFor } from '../meaning/once-for.ts'

/** Every name that an entry holds: in its front matter, then in labels, headings and lists. */
export const allReferences = onceFor((entry: Entry): readonly Reference[] => {
  const found = [...frontReferences(entry).values()].flat()
  walk(entry, found)
  return found
})

/** Names in front matter, as references: by key, in order. */
export const frontReferences = onceFor((entry: Entry): ReadonlyMap<string, readonly Reference[]> => {
  const concept: Concept = concepts[entry.kind]
  const all = { ...concept.names, reviewers: ['person'], owner: ['person'], successor: [entry.kind] } as const
  const front = entry.front as Readonly<Record<string, unknown>>
  return new Map(
    Object.entries(all).map(([key, kinds]) => {
      const value = front[key]
      const names = typeof value === 'string' ? [value] : Array.isArray(value) ? (value as string[]) : []
      const references = names.map((text, index) => ({
        text,
        url: undefined,
        kinds,
        mayBeOwnWords: key === 'owner',
        at: Array.isArray(value) ? entry.frontAt(key, index) : entry.frontAt(key),
      }))
      return [key, references]
    }),
  )
})

function walk(value: unknown, found: Reference[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value) walk(item, found)
  } else if (!('type' in value && 'position' in value)) {
    if ('kinds' in value && 'mayBeOwnWords' in value) return void found.push(value as Reference)
    for (const key in value) {
      const part: unknown = value[key as keyof typeof value]
      if (typeof part === 'object' && !skipped.has(key)) walk(part, found)
    }
  }
}

/** Parts that hold Markdown or nothing to refer to. */
const skipped: ReadonlySet<string> = new Set(['front', 'at', 'whole', 'nodes', 'details', 'line', 'title'])
