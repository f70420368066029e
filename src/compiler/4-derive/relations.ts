import type { Approval, Lesson } from '../model/gate-values.ts'
import type { CollateralItem } from '../model/readings.ts'
import type { Collateral } from '../model/collateral.ts'
import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Objection } from '../model/objection.ts'
import type { Person } from '../model/person.ts'
import type { Persona } from '../model/persona.ts'
import type { Playbook, PlaybookStage } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Role } from '../model/role.ts'
import type { Sequence, Touch } from '../model/sequence.ts'
import { inLibrary, inPlaybooks, inProcesses, owned } from './gathered-relations.ts'

/** A stage of a process. */
export interface StagePlace {
  readonly process: Process
  readonly stage: Stage
}

/** A stage in a playbook. */
export interface PlaybookPlace {
  readonly playbook: Playbook
  readonly stage: PlaybookStage
}

/** An objection where a playbook meets it. */
export interface ObjectionUse extends PlaybookPlace {
  readonly section: PlaybookStage['ifTheySay'][number]
}

/** Where a piece of collateral is put to work. */
export type CollateralUse =
  | (StagePlace & { readonly as: 'lesson'; readonly lesson: Lesson })
  | (PlaybookPlace & { readonly as: 'sent'; readonly item: CollateralItem })
  | (ObjectionUse & { readonly as: 'shown' })
  | { readonly as: 'proof'; readonly objection: Objection }
  | { readonly as: 'touch'; readonly sequence: Sequence; readonly touch: Touch }

/** A role's part in a decision that isn't the seller's. */
export interface ApprovalUse extends StagePlace {
  readonly approval: Approval
  readonly part: 'accountable' | 'prepares' | 'is asked' | 'is told'
}

/** The playbooks this role sells by, sorted by id. */
export function playbooksOfRole(handbook: Handbook, role: Role): readonly Playbook[] {
  return inPlaybooks(handbook).playbooks.get(role) ?? []
}

/** The playbooks that sell to this persona. */
export function playbooksOfPersona(handbook: Handbook, persona: Persona): readonly Playbook[] {
  return inPlaybooks(handbook).playbooks.get(persona) ?? []
}

/** The playbooks that work through this process. */
export function playbooksOfProcess(handbook: Handbook, process: Process): readonly Playbook[] {
  return inPlaybooks(handbook).playbooks.get(process) ?? []
}

/** The processes this role works by, as their front matter says. */
export function processesOfRole(handbook: Handbook, role: Role): readonly Process[] {
  return inProcesses(handbook).processes.get(role) ?? []
}

/** The stages this role leads or helps in. */
export function stagesOfRole(handbook: Handbook, role: Role): readonly (StagePlace & { part: 'leads' | 'helps' })[] {
  return inProcesses(handbook).stagesOfRole.get(role) ?? []
}

/** The stages this persona takes part in, as a member of the buying group. */
export function stagesOfPersona(handbook: Handbook, persona: Persona): readonly StagePlace[] {
  return inProcesses(handbook).stagesOfPersona.get(persona) ?? []
}

/** The playbook stages that take over this objection. */
export function objectionUses(handbook: Handbook, objection: Objection): readonly ObjectionUse[] {
  return inPlaybooks(handbook).objections.get(objection) ?? []
}

/** The lessons it teaches, the playbook stages that send or show it, the objections it proves the answer to. */
export function collateralUses(handbook: Handbook, collateral: Collateral): readonly CollateralUse[] {
  const lists = [inProcesses(handbook).collateral, inPlaybooks(handbook).collateral, inLibrary(handbook)]
  return lists.flatMap((list) => list.get(collateral) ?? [])
}

/** The approvals this role decides, prepares, is asked about or told of. */
export function approvalsOf(handbook: Handbook, role: Role): readonly ApprovalUse[] {
  return inProcesses(handbook).approvals.get(role) ?? []
}

/** Everything this person answers for, folder defaults included, in the handbook's order. */
export function entriesOwnedBy(handbook: Handbook, person: Person): readonly Entry[] {
  return owned(handbook).get(person) ?? []
}
