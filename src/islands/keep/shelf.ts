import type { Kept } from './kept.ts'
import type { KeptFormat } from './kept-file.ts'

/** Where one kind of thing is kept on the device, and how two states of one become one. */
export interface Shelf<K extends Kept> extends KeptFormat<K> {
  /** Of the database, and in front of the keys in local storage; with the base path, which keeps sites apart. */
  readonly name: string
  /** The part of the database it lies in. */
  readonly store: string
  readonly merge: (a: K, b: K) => K
}
