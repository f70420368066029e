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
}

export interface RelatedPlace {
  readonly message: string
  readonly at: Position
}
