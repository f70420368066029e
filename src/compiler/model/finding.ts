import type { Position } from './position.ts'

/**
 * How much a finding weighs. An `error` stops a build, a `warning` does not; `advice` judges wording, where a machine
 * can be wrong.
 */
export type Severity = 'error' | 'warning' | 'advice'

/** Something to fix, as data. Reporters turn it into words on a screen. */
export interface Finding {
  /** The permanent id of the rule, which is also the name of its page: `stage-without-gate`. */
  readonly rule: string
  readonly severity: Severity
  /** What is there and what was expected, values in backticks, no position. */
  readonly message: string
  /** The edit that mends it. */
  readonly hint: string
  readonly at: Position
  /** The other ends of a contradiction. */
  readonly related: readonly RelatedPlace[]
  /** Findings of one rule with the same words here are one slip in several places; where there is none, it stands alone. */
  readonly sameAs?: string
  /** Mends that a machine can make, the likeliest first. */
  readonly fixes: readonly Fix[]
}

export interface RelatedPlace {
  readonly message: string
  readonly at: Position
}

/** A mend: all its edits together make the finding go away. */
export interface Fix {
  /** What it does, for a menu: ``Write `Sales manager` ``. */
  readonly title: string
  /** There is only one way to read what stands there, so nobody needs to be asked. */
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

/** Puts other text in the place of a stretch of a source; an empty stretch is where text is put in. */
export interface Edit {
  readonly at: Position
  /** Its line ends are those of the file. */
  readonly put: string
}
