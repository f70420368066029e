import type { Collateral } from '../model/collateral.ts'
import type { Handbook } from '../model/handbook.ts'
import type { PlaybookStage } from '../model/playbook.ts'
import type { Line } from '../model/prose.ts'
import type { Role } from '../model/role.ts'
import type { Persona } from '../model/persona.ts'
import type { Process, Stage } from '../model/process.ts'
import { viewApprovals, viewGate, viewLessons, type ApprovalView, type GateView, type LessonView } from './gate-view.ts'
import { mention, mentions, type Mention } from './mention.ts'
import { viewStageMethods, type StageMethods } from './stage-methods.ts'
import { viewObjection, type ObjectionView } from './objection-view.ts'

/** A stage of the process with what the playbook says about it, names looked up and objections joined. */
export interface CoveredStage {
  readonly covered: true
  /** The anchor of the stage in the playbook's page; its parts are `<id>-<part>`. */
  readonly id: string
  /** The place in the process, from 1; undefined where no stage of the process has this name. */
  readonly number: number | undefined
  /** Plain words. */
  readonly title: string
  readonly stage: Stage | undefined
  readonly section: PlaybookStage
  /** What the playbook's role does in it. */
  readonly part: 'leads' | 'helps' | undefined
  readonly lead: Mention | undefined
  readonly helps: readonly Mention[]
  readonly buyers: readonly Mention[]
  readonly with: readonly Mention[]
  readonly objections: readonly ObjectionView[]
  readonly send: readonly SendView[]
  readonly lessons: readonly LessonView[]
  readonly approvals: readonly ApprovalView[]
  readonly gate: GateView | undefined
  readonly methods: StageMethods | undefined
}

/** A piece of collateral to send, with the author's words beside it. */
export interface SendView extends Mention<Collateral> {
  readonly line: Line
}

export interface StageParts {
  readonly section: PlaybookStage
  readonly stage: Stage | undefined
  readonly number: number | undefined
  readonly role: Role | undefined
  readonly persona?: Persona | undefined
  readonly process?: Process | undefined
}

export function viewStage(
  handbook: Handbook,
  { section, stage, number, role, persona, process }: StageParts,
): CoveredStage {
  const objections = section.ifTheySay.map((objection) => viewObjection(handbook, objection))
  return {
    covered: true,
    id: section.id,
    number,
    title: stage?.title.text ?? section.title.text,
    stage,
    section,
    part: stage && partOf(handbook, stage, role),
    lead: stage?.lead && mention(handbook, stage.lead),
    helps: mentions(handbook, stage?.helps ?? []),
    buyers: mentions(handbook, stage?.buyers ?? []),
    with: mentions(handbook, section.with),
    objections,
    send: (section.send?.value ?? []).map(({ collateral, line }) => ({
      ...mention(handbook, collateral, 'collateral'),
      line,
    })),
    lessons: stage ? viewLessons(handbook, stage) : [],
    approvals: stage ? viewApprovals(handbook, stage) : [],
    gate: stage && viewGate(handbook, stage),
    methods: stage && process && viewStageMethods(handbook, process, stage, { role, persona }),
  }
}

/** Whether a role leads or helps in a stage. */
export function partOf(handbook: Handbook, stage: Stage, role: Role | undefined): 'leads' | 'helps' | undefined {
  if (!role) return undefined
  if (stage.lead && handbook.target(stage.lead, 'role') === role) return 'leads'
  return stage.helps.some((helper) => handbook.target(helper, 'role') === role) ? 'helps' : undefined
}
