/** One bar of a chart: a name above it, its length, and its value in words at its end. */
export interface Bar {
  readonly name: string
  /** How long it is, as a share (0–1) of the longest a bar can be; undefined where the value is unknown. */
  readonly length: number | undefined
  /** The value in words: `38 %`, `about 38 %`, `unknown`. */
  readonly label: string
  /** An estimate is drawn hollow, with a dashed edge. */
  readonly isEstimate: boolean
}

/** A colour of the site’s, by its job: `var(--accent)` for what gets there, `var(--gate)` for what is won. */
export type BarColour = 'accent' | 'gate'
