import type { Cadence } from './amounts.ts'
import type { Item, Line } from './prose.ts'
import type { Position } from './position.ts'
import type { Reference } from './reference.ts'

/** A number of hours, and how well it is known. */
export type Hours =
  | {
      readonly known: 'measured' | 'estimate'
      readonly hours: number
      readonly text: string
      readonly at: Position
    }
  | { readonly known: 'unknown'; readonly text: string; readonly at: Position }

/** An amount of money a year, in whole units of its currency (ISO 4217), and how well it is known. */
export type Income =
  | {
      readonly known: 'measured' | 'estimate'
      readonly amount: number
      readonly currency: string
      readonly text: string
      readonly at: Position
    }
  | { readonly known: 'unknown'; readonly text: string; readonly at: Position }

/** From one number to another; open to one side where that end is undefined. */
export interface Range {
  readonly min: number | undefined
  readonly max: number | undefined
  /** A currency (ISO 4217), `%`, or `number`. */
  readonly measure: string
  /** What is counted, without the number: `a year`, `machines a year`; empty where nothing stands behind it. */
  readonly unit: string
  /** As written: `$8k–$30k a year`. */
  readonly text: string
  readonly at: Position
}

/** Somebody of ours who keeps contact with somebody of theirs. */
export interface Contact {
  readonly ours: Reference
  readonly theirs: Reference
  /** Undefined where nothing is said about how often. */
  readonly cadence: Cadence | undefined
  readonly at: Position
}

/** A step that every plan of this kind holds. */
export interface PlanAction {
  readonly line: Line
  /** What is nested below it beside the labels. */
  readonly details: Item['details']
  readonly owner: Reference | undefined
  /** Until when: a date counted in the process, such as `end of Plan`. */
  readonly by: Line | undefined
  readonly at: Position
}

/** What may go wrong, and what is done against it. */
export interface PlanRisk {
  readonly line: Line
  readonly details: Item['details']
  readonly mitigation: Line | undefined
  readonly at: Position
}
