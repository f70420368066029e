import type { Item, Line } from './prose.ts'
import type { Position } from './position.ts'
import type { Reference } from './reference.ts'

/** A share (0–1) that counts for one name: how much a role may take off alone, the lowest margin of an offering. */
export interface Limit {
  readonly name: Reference
  readonly share: number
  /** A share (0–1) that is taken off before: `3 % on top of the dealer discount of 18 %`. 0 where there is none. */
  readonly onTopOf: number
  /** Who decides above it, where the line says so. */
  readonly above: Reference | undefined
  readonly line: Line
  /** What is nested below it. */
  readonly details: Item['details']
  readonly at: Position
}

/** What may be given in a negotiation, and what must come back for it. */
export interface Trade {
  readonly give: Line
  readonly get: Line | undefined
  /** What is nested below it. */
  readonly details: Item['details']
  readonly at: Position
}
