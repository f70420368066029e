import type { Entry } from './concepts.ts'
import type { Position } from './position.ts'
import type { Reference } from './reference.ts'

/** A name in a live entry that stands for one that isn’t live. */
export interface Reliance {
  readonly from: Entry
  readonly to: Entry
  readonly reference: Reference
  /** The key of the front matter it stands under; undefined for a label, a heading or a list. */
  readonly key: string | undefined
  readonly at: Position
}
