import type { Kind } from './concept.ts'
import type { Position } from './position.ts'

/**
 * A name an author wrote for another entry, not yet looked up: a title, an alias, an id, or a relative link.
 * `handbook.target(reference)` says which entry it means.
 */
export interface Reference {
  /** The name as written, without the Markdown around it. */
  readonly text: string
  /** The address, where the name was written as a link. */
  readonly url: string | undefined
  /** What it may be the name of. */
  readonly kinds: readonly Kind[]
  /** May it be words of the author's own instead of a name? Then an unknown one is no issue. */
  readonly mayBeOwnWords: boolean
  readonly at: Position
}
