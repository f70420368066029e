/** The call patterns of a process, as the page hands them over. */
export interface Pattern {
  /** Of the process. */
  readonly id: string
  readonly title: string
  readonly sellingHours?: number | undefined
  /** As written: `1,100 hours a year`. */
  readonly sellingText: string
  /** The best one first. */
  readonly tiers: readonly PatternTier[]
}

export interface PatternTier {
  readonly id: string
  readonly title: string
  readonly touches?: number | undefined
  readonly hours?: number | undefined
  /** Money a year for each account. */
  readonly returns?: number | undefined
  /** As written, for where it comes from. */
  readonly text: string
}
