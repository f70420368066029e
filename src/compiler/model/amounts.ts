import type { Position } from './position.ts'
import type { Reference } from './reference.ts'

/** A length of time in calendar days: a week is 7, a month 30, working days × 7/5. */
export interface Duration {
  readonly days: number
  /** As written: `2–3 weeks`. */
  readonly text: string
  readonly at: Position
}

/** How long a stage takes. */
export interface StageTime {
  readonly typical: Duration
  readonly atMost: Duration | undefined
  readonly at: Position
}

/** The share (0–1) of entries that move on from a stage, and how well it is known. */
export type Conversion =
  | {
      readonly known: 'measured'
      readonly share: number
      readonly basis: string
      readonly text: string
      readonly at: Position
    }
  | {
      readonly known: 'estimate'
      readonly share: number
      readonly basis: string
      readonly text: string
      readonly at: Position
    }
  | { readonly known: 'unknown'; readonly text: string; readonly at: Position }

/** A share, 0–1, as written: `36 %`. */
export interface Share {
  readonly share: number
  readonly text: string
  readonly at: Position
}

/** An amount of money in whole units of a currency (ISO 4217), or of the root's currency. */
export interface Money {
  readonly amount: number
  readonly currency: string
  readonly text: string
}

/** A number as written, and the words behind it: `65 accounts a quarter`. */
export interface Amount {
  readonly amount: number
  /** What is counted: `accounts a quarter`; empty where nothing stands behind the number. */
  readonly unit: string
  readonly text: string
  readonly at: Position
}

/** A figure to reach, or one that was measured: `at least 85 % in 2026`, `2 a month`, `$46,000 (Q3 2026)`. */
export type Measure =
  | {
      readonly known: 'measured' | 'estimate'
      /** A share 0–1, whole units of a currency, or a plain number: see `unit`. */
      readonly value: number
      readonly unit: 'share' | 'money' | 'count'
      /** What stands behind the number: `a month per account executive`. */
      readonly words: string
      readonly limit: 'atLeast' | 'atMost' | undefined
      readonly period: Period | undefined
      readonly text: string
      readonly at: Position
    }
  | { readonly known: 'unknown'; readonly text: string; readonly at: Position }

/** A day, month, quarter or year as written, with the days it begins and ends on: `Q3 2026`. */
export interface Period {
  readonly text: string
  readonly firstDay: string
  readonly lastDay: string
}

/** An amount of money with its place. */
export interface Price {
  readonly money: Money
  readonly at: Position
}

/** How often something happens. A year has 12 months, 4 quarters, 52 weeks and 260 working days. */
export interface Cadence {
  readonly timesPerYear: number
  /** As written: `every second week`. */
  readonly text: string
  readonly at: Position
}

/** A date without a time: `2026-10-05`. */
export interface Day {
  readonly date: string
  readonly at: Position
}

/** Who decides a gate: one role, and another one above each threshold. */
export interface Decider {
  readonly by: Reference
  readonly above: readonly { readonly money: Money; readonly by: Reference }[]
  readonly at: Position
}

/** Where a "no" at a gate leads. */
export type GateNo =
  | { readonly leads: 'stop'; readonly text: string; readonly at: Position }
  | { readonly leads: 'nurture'; readonly text: string; readonly at: Position }
  | { readonly leads: 'back'; readonly stage: StageName; readonly text: string; readonly at: Position }

/** Where a "yes" at a gate leads, when it isn't the following stage. */
export type GateYes =
  | { readonly leads: 'won'; readonly at: Position }
  | { readonly leads: 'stage'; readonly stage: StageName; readonly at: Position }

/** When something is due: at the end of a stage, or some days into it. */
export interface Due {
  readonly stage: StageName
  /** Counted from the stage's start; undefined for its end. */
  readonly into: Duration | undefined
  readonly text: string
  readonly at: Position
}

/** The name of a stage of the same process. */
export interface StageName {
  readonly text: string
  readonly at: Position
}
