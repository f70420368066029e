import type { Entry } from '../model/concepts.ts'

/** The entries that search and print hold: neither drafts nor retired. */
export function published<E extends Entry>(entries: readonly E[]): readonly E[] {
  return entries.filter(isPublished)
}

export function isPublished({ front: { status } }: Entry): boolean {
  return status !== 'draft' && status !== 'retired'
}
