/** A place in a source file. Lines and columns count from 1; a column counts UTF-16 units, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A stretch of one source file. `file` is relative to the root, with `/`. */
export interface Position {
  readonly file: string
  readonly start: Place
  readonly end: Place
}

/** A value together with the place an author wrote it at. */
export interface Sourced<T> {
  readonly value: T
  readonly at: Position
}
