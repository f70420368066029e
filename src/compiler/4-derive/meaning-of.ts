import type { Entry } from '../model/concepts.ts'

/**
 * What an entry says, as one text: equal for two versions of a file that differ only in how they are formatted (line
 * breaks, signs for lists and emphasis, order of front matter keys, white space). Positions don't count, nor does what
 * says only who answers for it and when it was reviewed, so that a review is no change of its own.
 */
export function meaningOf(entry: Entry): string {
  const { kind, id, front, frontAt: _, file: _file, origin: _origin, ...body } = entry
  const content = Object.entries(front).filter(([key]) => !governing.has(key))
  return canonical({ kind, id, front: Object.fromEntries(content), ...body })
}

/** Do two parts of an entry say the same? */
export function sameMeaning(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** Front matter that says who answers for a file, not what is in it. */
const governing: ReadonlySet<string> = new Set(['owner', 'reviewers', 'reviewed', 'review-every', 'formerly'])

/** Keys that hold places, or only how something was written. */
const formatting: ReadonlySet<string> = new Set(['at', 'whole', 'position', 'spread', 'start', 'kinds', 'frontAt'])

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) => {
    if (formatting.has(key)) return undefined
    if (typeof part === 'string') return part.replaceAll(/\s+/g, ' ').trim()
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
