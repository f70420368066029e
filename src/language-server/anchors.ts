import type { Entry, Position } from '../compiler/index.ts'

/** A part of an entry that links can lead to. */
export interface Anchor {
  readonly id: string
  readonly title: string
  readonly at: Position
}

/** The cards of an entry: stages, gates, questions, objections. */
export function anchorsOf(entry: Entry): readonly Anchor[] {
  const found = new Map<string, Anchor>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(walk)
    if (typeof value !== 'object' || value === null || 'type' in value) return
    if (isPart(value) && value.id !== '') {
      found.set(value.id, { id: value.id, title: value.title.text, at: value.at })
    }
    for (const [key, part] of Object.entries(value)) if (!skipped.has(key)) walk(part)
  }
  for (const [key, part] of Object.entries(entry)) if (!skipped.has(key)) walk(part)
  return [...found.values()]
}

const skipped: ReadonlySet<string> = new Set(['front', 'frontAt', 'at', 'whole', 'nodes', 'title', 'line'])

function isPart(value: object): value is { id: string; title: { text: string }; at: Position } {
  return (
    'id' in value &&
    typeof value.id === 'string' &&
    'title' in value &&
    typeof value.title === 'object' &&
    'at' in value
  )
}
