import type { Audience } from './governance.ts'
import type { Position } from './position.ts'

/** A part of a file that says itself who may read it: `- **Audience:** internal` below its heading. */
export interface SectionAudience {
  readonly heading: string
  readonly audience: Audience
  /** Its first and last line, the heading and everything below it included. */
  readonly lines: readonly [first: number, last: number]
  readonly at: Position
}

const reach: Readonly<Record<Audience, number>> = { internal: 0, partner: 1, public: 2 }

/** May an edition for `readers` hold what is written for `audience`? */
export function reaches(audience: Audience, readers: Audience): boolean {
  return reach[audience] >= reach[readers]
}
