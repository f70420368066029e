import { isInUse } from '../meaning/in-use.ts'
import type { Handbook } from '../model/handbook.ts'
import { addressOf, addressWithin } from './address.ts'
import { crmPipelines } from './crm-pipeline.ts'
import { stagesWritten } from './playbook-view.ts'

/** Everything a button in a CRM may lead to. Addresses are without the base path. */
export interface CrmLinks {
  readonly processes: readonly CrmProcessLinks[]
  readonly playbooks: readonly CrmPlaybookLinks[]
}

export interface CrmProcessLinks {
  readonly id: string
  readonly title: string
  readonly stages: readonly CrmStageLink[]
}

export interface CrmStageLink {
  readonly title: string
  /** What the CRM calls it. */
  readonly name: string
  /** What else it goes by. */
  readonly also: readonly string[]
  readonly address: string
}

export interface CrmPlaybookLinks {
  readonly title: string
  readonly role: string
  readonly persona: string
  readonly process: string
  /** For each stage of the process its address in the playbook, or that of the playbook where it leaves the stage out. */
  readonly stages: readonly string[]
}

export function deriveCrmLinks(handbook: Handbook): CrmLinks {
  const pipelines = crmPipelines(handbook)
  const processes = new Map(pipelines.map(({ process }) => [process, process.stages.length]))
  return {
    processes: pipelines.map(({ process, stages }) => ({
      id: process.id,
      title: process.title,
      stages: stages.map(({ stage, name }) => ({
        title: stage.title.text,
        name,
        also: stage.alsoCalled.map(({ value }) => value),
        address: addressWithin(process, stage.id),
      })),
    })),
    playbooks: handbook
      .all('playbook')
      .filter(isInUse)
      .flatMap((playbook) => {
        const [process] = handbook.named(playbook, 'process', 'process')
        const [role] = handbook.named(playbook, 'role', 'role')
        const [persona] = handbook.named(playbook, 'persona', 'persona')
        const count = process && processes.get(process)
        if (!process || !role || !persona || count === undefined) return []
        const written = new Map(stagesWritten(handbook, playbook).map(({ id, number }) => [number, id]))
        const stages = Array.from({ length: count }, (_, index) => {
          const id = written.get(index + 1)
          return id === undefined ? addressOf(playbook) : addressWithin(playbook, id)
        })
        return [{ title: playbook.title, role: role.id, persona: persona.id, process: process.id, stages }]
      }),
  }
}
