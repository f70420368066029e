import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import {
  formatKeptFile,
  isRecord,
  type KeptFile,
  type KeptFormat,
  parseKept,
  parseKeptFile,
  parseStamped,
} from '../keep/kept-file.ts'
import type { Plan, Stage } from './plan.ts'

export type PlanFile = KeptFile<Plan>

/** How call plans stand in a file, and in what a phone reads from the screen. */
export const planFormat: KeptFormat<Plan> = {
  format: 'fieldbook-call-plans',
  list: 'plans',
  parse: parsePlan,
  problems: callDeskWords.file,
}

export function formatPlanFile(plans: readonly Plan[]): string {
  return formatKeptFile(planFormat, plans)
}

export function parsePlanFile(text: string): PlanFile {
  return parseKeptFile(planFormat, text)
}

/** One plan as `JSON.parse` gave it; undefined where it isn’t one. */
export function parsePlan(value: unknown): Plan | undefined {
  const kept = parseKept(value)
  if (!kept || !isRecord(value)) return undefined
  const { playbook, playbookTitle } = value
  const stage = parseStage(value['stage'])
  if (typeof playbook !== 'string' || !stage) return undefined
  return { ...kept, playbook, playbookTitle: typeof playbookTitle === 'string' ? playbookTitle : playbook, stage }
}

function parseStage(value: unknown): Stage | undefined {
  const stamped = parseStamped(value)
  const title = isRecord(value) ? value['title'] : undefined
  return stamped && typeof title === 'string' ? { ...stamped, title: title.slice(0, 200) } : stamped
}
