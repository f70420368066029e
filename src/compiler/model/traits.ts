import type { Duration, Money } from './amounts.ts'
import type { Position } from './position.ts'

/**
 * What a sales role’s days look like: the traits that decide which of the four processes fits it (Jordan & Vazzana,
 * *Cracking the Sales Management Code*, chapter 6). “Not known yet” is an honest value of each.
 */
export interface UnknownTrait {
  readonly known: 'unknown'
  readonly text: string
  readonly at: Position
}

/** How many accounts one person in the role looks after at a time; of a range the upper end. */
export type Accounts = Stated<{ readonly count: number }> | UnknownTrait

/** How many conversations a week, and what hangs on each. */
export type Calls =
  | Stated<{
      readonly aWeek: number
      /** What a bad call costs; of `medium to high` the higher one. */
      readonly risk: Risk | undefined
      readonly likeness: 'different' | 'alike' | undefined
    }>
  | UnknownTrait

export type Risk = 'low' | 'medium' | 'high'

/** The deals that one person in the role wins or loses. */
export type Deals =
  | Stated<{
      readonly length: Duration | undefined
      /** Do they have a set start and end? */
      readonly ends: boolean | undefined
      /** The size of one; of a range the upper end. */
      readonly size: Money | undefined
    }>
  | { readonly known: 'none'; readonly text: string; readonly at: Position }
  | UnknownTrait

/** Where the revenue of one person in the role comes from in a year. */
export type Revenue =
  | Stated<{
      /** 0–1, the share that the accounts below bring. */
      readonly share: number
      readonly accounts: number
      /** Do the same accounts buy again, year after year? */
      readonly continues: boolean
    }>
  | { readonly known: 'spread'; readonly text: string; readonly at: Position }
  | UnknownTrait

type Stated<T> = T & { readonly known: 'stated'; readonly text: string; readonly at: Position }
