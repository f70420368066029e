import type { Line } from './prose.ts'
import type { Position } from './position.ts'
import type { Reference } from './reference.ts'
import { one, type BlockShape } from './shape.ts'

/** Something that must be true, and can be seen to be true, before a gate opens. */
export interface Criterion {
  readonly line: Line
  /** What proves it. */
  readonly evidence: Line | undefined
  /** Where a deal killer isn’t so, the deal ends. */
  readonly dealKiller: boolean
  readonly at: Position
}

/** A decision that isn't the seller's to make. */
export interface Approval {
  /** `Delivery date` */
  readonly decision: Line
  /** Exactly one, where the source is right. */
  readonly accountable: readonly Reference[]
  readonly preparedBy: readonly Reference[]
  readonly ask: readonly Reference[]
  readonly tell: readonly Reference[]
  readonly at: Position
}

/** A point the buyer must learn before moving on, and the collateral that teaches it. */
export interface Lesson {
  readonly line: Line
  readonly collateral: readonly Reference[]
  readonly at: Position
}

/** What may be told below a criterion. */
export const criterionLabels = {
  evidence: one('line', { comment: 'What proves it.', example: 'accepted invitation' }),
} as const satisfies BlockShape['labels']
