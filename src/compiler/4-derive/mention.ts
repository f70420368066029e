import type { Kind } from '../model/concept.ts'
import type { Entry, EntryOf } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Reference } from '../model/reference.ts'

/** A name as a page shows it: the title of the entry it stands for, or the words as written where it is unknown. */
export interface Mention<E extends Entry = Entry> {
  readonly text: string
  readonly entry: E | undefined
}

export function mention<K extends Kind = Kind>(
  handbook: Handbook,
  reference: Reference,
  kind?: K,
): Mention<EntryOf<K>> {
  const entry = handbook.target(reference, kind)
  return { text: entry?.title ?? reference.text, entry }
}

export function mentions<K extends Kind = Kind>(
  handbook: Handbook,
  references: readonly Reference[],
  kind?: K,
): readonly Mention<EntryOf<K>>[] {
  return references.map((reference) => mention(handbook, reference, kind))
}
