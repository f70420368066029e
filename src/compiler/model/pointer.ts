import type { Entry } from './concepts.ts'
import type { Position } from './position.ts'

/** A link or a picture that leads to a file beside the sources. */
export interface FilePointer {
  /** Its address, as written. */
  readonly written: string
  /** The file, as a path from the root. */
  readonly file: string
  readonly at: Position
}

/** A place in a source that leads to an entry: a name in front matter, a label or a heading, or a link. */
export interface Pointer {
  readonly as: 'name' | 'link'
  /** The name, or the link's address, as written. */
  readonly written: string
  readonly target: Entry
  /** The part of it that a link leads to. */
  readonly anchor: string | undefined
  /** The whole link where it is one. */
  readonly at: Position
}
