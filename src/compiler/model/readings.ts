import type {
  Amount,
  Cadence,
  Conversion,
  Day,
  Decider,
  Due,
  Duration,
  GateNo,
  GateYes,
  Measure,
  Price,
  Share,
  StageTime,
} from './amounts.ts'
import type { AgendaItem, ScoreBand, Scores } from './coaching-values.ts'
import type { Item, Line, Prose } from './prose.ts'
import type { Position, Sourced } from './position.ts'
import type { Contact, Hours, Income, PlanAction, PlanRisk, Range } from './plan-values.ts'
import type { Reference } from './reference.ts'
import type { Approval, Criterion, Lesson } from './gate-values.ts'
import type { Accounts, Calls, Deals, Revenue } from './traits.ts'
import type { Limit, Trade } from './pricing-values.ts'

/** What a label's value can be read into. */
export interface LabelReadings {
  readonly text: Sourced<string>
  /** Several short texts, split at commas. */
  readonly texts: readonly Sourced<string>[]
  readonly line: Line
  readonly prose: Prose
  readonly name: Reference
  readonly names: readonly Reference[]
  /** A number, with or without words behind it. */
  readonly amount: Amount
  readonly money: Price
  readonly day: Day
  readonly duration: Duration
  readonly time: StageTime
  readonly due: Due
  readonly conversion: Conversion
  readonly share: Share
  /** A target, or a measured value. */
  readonly measure: Measure
  readonly decider: Decider
  readonly no: GateNo
  readonly yes: GateYes
  readonly criterion: Criterion
  readonly accounts: Accounts
  readonly calls: Calls
  readonly deals: Deals
  readonly revenue: Revenue
  /** How often: `every second week`. */
  readonly cadence: Cadence
  readonly scores: Scores
  readonly hours: Hours
  readonly income: Income
  readonly range: Range
  readonly contact: Contact
}

/** What the text under a heading can be read into. */
export interface SectionReadings {
  readonly prose: Prose
  readonly items: readonly Item[]
  readonly lessons: readonly Lesson[]
  readonly approvals: readonly Approval[]
  readonly collateral: readonly CollateralItem[]
  readonly agenda: readonly AgendaItem[]
  readonly bands: readonly ScoreBand[]
  readonly limits: readonly Limit[]
  readonly trades: readonly Trade[]
  readonly actions: readonly PlanAction[]
  readonly risks: readonly PlanRisk[]
}

/** A piece of collateral to send or show, and the words that stand beside it. */
export interface CollateralItem {
  readonly collateral: Reference
  readonly line: Line
  readonly at: Position
}
