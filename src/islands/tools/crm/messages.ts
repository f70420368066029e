import type { ToolProcess } from '../../../compiler/4-derive/tool-process.ts'
import type { PipelineHealth } from '../../../compiler/arithmetic/pipeline/pipeline-health.ts'
import type { WarnedDeal } from '../../../compiler/arithmetic/pipeline/warnings.ts'
import type { DealLine } from '../forecast-deals.ts'
import type { DecimalSign } from './amounts.ts'
import type { Columns } from './columns.ts'
import type { DateOrder } from './dates.ts'
import type { TableFacts } from './facts.ts'
import type { UncountedRow } from './read-deals.ts'
import type { TableProblem } from './read-table.ts'
import type { StageMeaning } from './stage-names.ts'

/** What the person at the screen has said about a file. What isn't said is undefined, never guessed. */
export interface Answers {
  readonly columns: Columns
  readonly order: DateOrder | undefined
  readonly sign: DecimalSign | undefined
  readonly rates: Readonly<Record<string, number>>
  readonly stages: Readonly<Record<string, StageMeaning | 'leave out' | undefined>>
}

export type ToWorker =
  | { readonly do: 'open'; readonly file: Blob }
  /** Says what the file is like, and what must be asked. */
  | { readonly do: 'look'; readonly answers: Answers; readonly turn: number }
  /** Reads and counts every row. Only once nothing is left to ask. */
  | {
      readonly do: 'judge'
      readonly process: ToolProcess
      readonly answers: Answers
      readonly today: number
      readonly turn: number
    }
  /** A whole list of what was judged last: the page has its beginning only. */
  | { readonly do: 'give'; readonly what: GivenList }

export type GivenList = 'warned' | 'uncounted' | 'open'

export type FromWorker =
  | {
      readonly is: 'table'
      readonly heads: readonly string[]
      readonly twice: readonly string[]
      readonly count: number
      readonly encoding: string
    }
  | { readonly is: 'problem'; readonly problem: TableProblem }
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'facts'; readonly turn: number; readonly facts: TableFacts; readonly open: readonly Question[] }
  | { readonly is: 'report'; readonly turn: number; readonly report: PipelineReport }
  | { readonly is: 'list'; readonly name: string; readonly csv: string }
  | { readonly is: 'open deals'; readonly lines: readonly DealLine[] }

/** What must be answered before anything is counted. */
export type Question = 'stage column' | 'order' | 'sign' | 'rates'

/** What the page shows. Of lists it has as many rows as it shows, and how many there are. */
export interface PipelineReport {
  readonly health: Omit<PipelineHealth, 'warned'>
  readonly warned: Beginning<WarnedDeal>
  readonly uncounted: Beginning<UncountedRow>
  readonly counted: number
  /** What to ask in the funnel review. */
  readonly questions: readonly string[]
}

export interface Beginning<T> {
  readonly first: readonly T[]
  readonly count: number
}

/** How many rows of a list a page shows. */
export const shownRows = 100
