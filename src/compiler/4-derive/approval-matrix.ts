import { slug } from '../meaning/slug.ts'
import type { Approval } from '../model/gate-values.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Line } from '../model/prose.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Reference } from '../model/reference.ts'
import type { Role } from '../model/role.ts'
import { viewApproval, type ApprovalView } from './gate-view.ts'

/** A role's part in an approval, as RACI charts have it: accountable, responsible, consulted, informed. */
export type Part = 'accountable' | 'prepares' | 'asked' | 'told'

/** One decision that isn't the seller's, and the gate it is due before. */
export interface PlacedApproval extends ApprovalView {
  /** Unique in its process: `<stage>-approvals-<decision>`. */
  readonly id: string
  readonly process: Process
  readonly stage: Stage
  /** The stage's place in its process, from 1. */
  readonly number: number
  /** The question of the gate; undefined where the stage has none. */
  readonly question: Line | undefined
  /** The parts of each role in it, by the role's id. Most have one. */
  readonly parts: ReadonlyMap<string, readonly Part[]>
}

/** The approvals of a process over the roles that take part in them. */
export interface ApprovalMatrix {
  readonly rows: readonly PlacedApproval[]
  /** Those who decide first, then those who prepare, each in the order of the stages. */
  readonly roles: readonly Role[]
}

/** What one role approves, in all processes. */
export interface ApprovingRole {
  readonly role: Role
  readonly approvals: readonly PlacedApproval[]
}

export function approvalMatrix(handbook: Handbook, process: Process): ApprovalMatrix {
  const rows = placedApprovals(handbook, process)
  const inOrder = (['accountable', 'prepares', 'asked', 'told'] as const).flatMap((part) =>
    rows.flatMap(({ parts }) => [...parts].flatMap(([id, own]) => (own.includes(part) ? [id] : []))),
  )
  return { rows, roles: [...new Set(inOrder)].flatMap((id) => handbook.get('role', id) ?? []) }
}

/** The approvals of a process, in the order of its stages. */
export function placedApprovals(handbook: Handbook, process: Process): readonly PlacedApproval[] {
  return process.stages.flatMap((stage, index) =>
    (stage.approvals?.value ?? []).map((approval) => ({
      ...viewApproval(handbook, approval),
      id: `${stage.approvals!.id}-${slug(approval.decision.text)}`,
      process,
      stage,
      number: index + 1,
      question: stage.gate?.title,
      parts: partsIn(handbook, approval),
    })),
  )
}

/** Who approves what, over some processes: the role with the most approvals first. */
export function approvingRoles(handbook: Handbook, processes: readonly Process[]): readonly ApprovingRole[] {
  const byRole = new Map<Role, PlacedApproval[]>()
  for (const placed of processes.flatMap((process) => placedApprovals(handbook, process))) {
    for (const { entry } of placed.accountable) {
      if (entry?.kind === 'role') byRole.set(entry, [...(byRole.get(entry) ?? []), placed])
    }
  }
  return [...byRole]
    .map(([role, approvals]) => ({ role, approvals }))
    .sort((a, b) => b.approvals.length - a.approvals.length || a.role.title.localeCompare(b.role.title, 'en'))
}

function partsIn(handbook: Handbook, approval: Approval): ReadonlyMap<string, readonly Part[]> {
  const parts = new Map<string, Part[]>()
  const add = (names: readonly Reference[], part: Part): void => {
    for (const name of names) {
      const id = handbook.target(name, 'role')?.id
      if (id !== undefined) parts.set(id, [...(parts.get(id) ?? []), part])
    }
  }
  add(approval.accountable, 'accountable')
  add(approval.preparedBy, 'prepares')
  add(approval.ask, 'asked')
  add(approval.tell, 'told')
  return parts
}
