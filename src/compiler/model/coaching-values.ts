import type { BlockContent, DefinitionContent } from 'mdast'
import type { Line } from './prose.ts'
import type { Position } from './position.ts'

/** The scores one can give, lowest first: `0–2` is 0, 1 and 2. */
export interface Scores {
  readonly values: readonly number[]
  readonly text: string
  readonly at: Position
}

/** One point of an agenda. */
export interface AgendaItem {
  readonly topic: Line
  /** Undefined where none could be read. */
  readonly minutes: number | undefined
  /** What stands behind the minutes. */
  readonly note: Line | undefined
  readonly details: readonly (BlockContent | DefinitionContent)[]
  readonly at: Position
}

/** What a total of a scorecard means, from one whole point to another, both included. */
export interface ScoreBand {
  readonly from: number
  readonly to: number
  readonly line: Line
  readonly details: readonly (BlockContent | DefinitionContent)[]
  readonly at: Position
}
