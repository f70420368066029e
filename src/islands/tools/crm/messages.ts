import type { ToolProcess } from '../../../compiler/4-derive/tool-process.ts'
import type { PipelineHealth } from '../../../compiler/arithmetic/pipeline/pipeline-health.ts'
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
  | {
      readonly do: 'judge'
      readonly process: ToolProcess
      readonly answers: Answers
      readonly today: number
      readonly turn: number
    }

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

/** What must be answered before anything is counted. */
export type Question = 'stage column' | 'order' | 'sign' | 'rates'

export interface PipelineReport {
  readonly health: PipelineHealth
  readonly uncounted: readonly UncountedRow[]
  readonly counted: number
}
