import type { Handbook } from '../model/handbook.ts'
import type { Process } from '../model/process.ts'
import { addressOf } from './address.ts'
import { hasCrmPipeline } from './crm-pipeline.ts'
import { mutualPlanOf } from './mutual-plan.ts'

/** The sheets a process can have, each a page below its own: `/processes/retrofit/gates/`. */
const processSheets = [
  'cheat-sheet',
  'gates',
  'approvals',
  'slips',
  'mutual-plan',
  'account-plan',
  'territory-plan',
  'call-sheet',
  'crm',
] as const

export type ProcessSheet = (typeof processSheets)[number]

/** The sheets a process has: what it holds decides. */
export function sheetsOf(handbook: Handbook, process: Process): readonly ProcessSheet[] {
  return processSheets.filter((sheet) => hasSheet(handbook, process, sheet))
}

/** Where a sheet stands, without the base path; without a sheet, the process itself. */
export function sheetAddress(process: Process, sheet?: ProcessSheet): string {
  return sheet === undefined ? addressOf(process) : `${addressOf(process)}${sheet}/`
}

function hasSheet(handbook: Handbook, process: Process, sheet: ProcessSheet): boolean {
  const { stages, front, accountPlan, territoryPlan } = process
  switch (sheet) {
    case 'cheat-sheet':
      return stages.length > 0
    case 'gates':
      return stages.some(({ gate }) => gate !== undefined)
    case 'approvals':
    case 'slips':
      return stages.some(({ approvals }) => (approvals?.value ?? []).length > 0)
    case 'mutual-plan':
      return mutualPlanOf(handbook, process) !== undefined
    case 'account-plan':
      return accountPlan !== undefined
    case 'territory-plan':
      return territoryPlan !== undefined
    case 'call-sheet':
      return front.type === 'call'
    case 'crm':
      return hasCrmPipeline(process)
  }
}
