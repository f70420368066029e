import type { GateNo, GateYes } from '../model/amounts.ts'
import type { Collateral } from '../model/collateral.ts'
import type { Approval, Criterion } from '../model/gate-values.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Line, Prose } from '../model/prose.ts'
import type { Stage } from '../model/process.ts'
import { mention, mentions, type Mention } from './mention.ts'

/** The decision at the end of a stage, with its names looked up. */
export interface GateView {
  readonly question: Line
  /** What the author says about it beside the criteria. */
  readonly prose: Prose
  /** Deal killers first, then what must be true. */
  readonly criteria: readonly Criterion[]
  readonly decides: Mention | undefined
  /** Who decides above an amount, lowest first. */
  readonly above: readonly { readonly amount: string; readonly decides: Mention }[]
  readonly yes: GateYes | undefined
  readonly no: GateNo | undefined
  readonly notYet: GateNo | undefined
}

/** A decision that isn't the seller's, due before the gate. */
export interface ApprovalView {
  readonly decision: Line
  readonly accountable: readonly Mention[]
  readonly preparedBy: readonly Mention[]
  readonly ask: readonly Mention[]
  readonly tell: readonly Mention[]
}

/** A point the buyer must learn, and what teaches it. */
export interface LessonView {
  readonly line: Line
  readonly collateral: readonly Mention<Collateral>[]
}

export function viewGate(handbook: Handbook, stage: Stage): GateView | undefined {
  const gate = stage.gate
  if (!gate) return undefined
  const { decides, dealKiller, must, alsoMust, ifYes, ifNo, ifNotYet } = gate.value
  return {
    question: gate.title,
    prose: gate.value.prose,
    criteria: [...dealKiller, ...must, ...alsoMust],
    decides: decides && mention(handbook, decides.by),
    above: (decides?.above ?? []).map(({ money, by }) => ({ amount: money.text, decides: mention(handbook, by) })),
    yes: ifYes,
    no: ifNo,
    notYet: ifNotYet,
  }
}

export function viewApprovals(handbook: Handbook, stage: Stage): readonly ApprovalView[] {
  return (stage.approvals?.value ?? []).map((approval) => viewApproval(handbook, approval))
}

export function viewApproval(handbook: Handbook, approval: Approval): ApprovalView {
  const { decision, accountable, preparedBy, ask, tell } = approval
  return {
    decision,
    accountable: mentions(handbook, accountable),
    preparedBy: mentions(handbook, preparedBy),
    ask: mentions(handbook, ask),
    tell: mentions(handbook, tell),
  }
}

export function viewLessons(handbook: Handbook, stage: Stage): readonly LessonView[] {
  return (stage.learn?.value ?? []).map(({ line, collateral }) => ({
    line,
    collateral: mentions(handbook, collateral, 'collateral'),
  }))
}
