import type { Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import type { Playbook } from '../model/playbook.ts'
import type { Process, Stage } from '../model/process.ts'
import type { Reference } from '../model/reference.ts'
import type { Role } from '../model/role.ts'
import { onceFor } from '../meaning/once-for.ts'
import type { ApprovalUse, CollateralUse, ObjectionUse, StagePlace } from './relations.ts'
import { ownerOf } from './review.ts'

/** What processes refer to, from the other end; every list in the handbook’s order, here and below. */
export interface InProcesses {
  /** By role. */
  readonly processes: Lists<Process>
  readonly stagesOfRole: Lists<StagePlace & { part: 'leads' | 'helps' }>
  readonly stagesOfPersona: Lists<StagePlace>
  readonly approvals: Lists<ApprovalUse>
  readonly collateral: Lists<CollateralUse>
}

export const inProcesses = onceFor((handbook: Handbook): InProcesses => {
  const gathered: InProcesses = {
    processes: new Lists(),
    stagesOfRole: new Lists(),
    stagesOfPersona: new Lists(),
    approvals: new Lists(),
    collateral: new Lists(),
  }
  for (const process of handbook.all('process')) gatherProcess(handbook, process, gathered)
  return gathered
})

export interface InPlaybooks {
  /** By role, persona and process. */
  readonly playbooks: Lists<Playbook>
  readonly objections: Lists<ObjectionUse>
  readonly collateral: Lists<CollateralUse>
}

export const inPlaybooks = onceFor((handbook: Handbook): InPlaybooks => {
  const gathered: InPlaybooks = { playbooks: new Lists(), objections: new Lists(), collateral: new Lists() }
  for (const playbook of handbook.all('playbook')) gatherPlaybook(handbook, playbook, gathered)
  return gathered
})

/** What objections and sequences put to work. */
export const inLibrary = onceFor((handbook: Handbook): Lists<CollateralUse> => {
  const collateral = new Lists<CollateralUse>()
  for (const objection of handbook.all('objection')) {
    for (const name of objection.show) collateral.add(handbook.target(name, 'collateral'), { as: 'proof', objection })
  }
  for (const sequence of handbook.all('sequence')) {
    for (const touch of sequence.touches) {
      for (const { collateral: name } of touch.send?.value ?? []) {
        collateral.add(handbook.target(name, 'collateral'), { as: 'touch', sequence, touch })
      }
    }
  }
  return collateral
})

/** By person. */
export const owned = onceFor((handbook: Handbook): Lists<Entry> => {
  const lists = new Lists<Entry>()
  for (const entry of handbook.entries) lists.add(ownerOf(handbook, entry), entry)
  return lists
})

/** Lists by entry. What no entry stands for is left out: it is a finding already. */
export class Lists<T> extends Map<Entry, T[]> {
  add(entry: Entry | undefined, value: T): void {
    if (!entry) return
    const list = this.get(entry)
    if (list) list.push(value)
    else this.set(entry, [value])
  }
}

function gatherProcess(handbook: Handbook, process: Process, gathered: InProcesses): void {
  for (const role of handbook.named(process, 'roles', 'role')) gathered.processes.add(role, process)
  for (const stage of process.stages) {
    for (const name of stage.buyers) {
      gathered.stagesOfPersona.add(handbook.target(name, 'persona'), { process, stage })
    }
    gatherSellers(handbook, process, stage, gathered)
    for (const lesson of stage.learn?.value ?? []) {
      for (const name of lesson.collateral) {
        gathered.collateral.add(handbook.target(name, 'collateral'), { as: 'lesson', process, stage, lesson })
      }
    }
    gatherApprovals(handbook, process, stage, gathered)
  }
}

function gatherSellers(handbook: Handbook, process: Process, stage: Stage, gathered: InProcesses): void {
  const target = (name: Reference): Role | undefined => handbook.target(name, 'role')
  if (stage.lead) gathered.stagesOfRole.add(target(stage.lead), { process, stage, part: 'leads' })
  for (const name of stage.helps) gathered.stagesOfRole.add(target(name), { process, stage, part: 'helps' })
}

function gatherApprovals(handbook: Handbook, process: Process, stage: Stage, gathered: InProcesses): void {
  for (const approval of stage.approvals?.value ?? []) {
    const add = (names: readonly Reference[], part: ApprovalUse['part']): void => {
      for (const name of names) {
        gathered.approvals.add(handbook.target(name, 'role'), { process, stage, approval, part })
      }
    }
    add(approval.accountable, 'accountable')
    add(approval.preparedBy, 'prepares')
    add(approval.ask, 'is asked')
    add(approval.tell, 'is told')
  }
}

function gatherPlaybook(handbook: Handbook, playbook: Playbook, gathered: InPlaybooks): void {
  gathered.playbooks.add(handbook.named(playbook, 'role', 'role')[0], playbook)
  gathered.playbooks.add(handbook.named(playbook, 'persona', 'persona')[0], playbook)
  gathered.playbooks.add(handbook.named(playbook, 'process', 'process')[0], playbook)
  for (const stage of playbook.stages) {
    for (const section of stage.ifTheySay) {
      if (section.name) {
        gathered.objections.add(handbook.target(section.name, 'objection'), { playbook, stage, section })
      }
      for (const name of section.value.show) {
        gathered.collateral.add(handbook.target(name, 'collateral'), { as: 'shown', playbook, stage, section })
      }
    }
    for (const item of stage.send?.value ?? []) {
      gathered.collateral.add(handbook.target(item.collateral, 'collateral'), { as: 'sent', playbook, stage, item })
    }
  }
}
