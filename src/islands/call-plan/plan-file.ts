import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import type { Field, Plan, Stage, Stamped } from './plan.ts'

/** What a file of plans says it is. */
const format = 'fieldbook-call-plans'
/** Room for some thousand plans, and for somebody who pasted a book into one. */
export const mostBytes = 50_000_000
export const tooLarge: PlanFile = { ok: false, problem: callDeskWords.file.tooLarge }

export function formatPlanFile(plans: readonly Plan[]): string {
  return `${JSON.stringify({ format, version: 1, plans }, null, 2)}\n`
}

/** The plans in a file, or why there are none, in words for the person who chose it. */
export type PlanFile =
  { readonly ok: true; readonly plans: readonly Plan[] } | { readonly ok: false; readonly problem: string }

/** Reads a file that may come from anywhere: every value is checked, text stays text, unknown keys are dropped. */
export function parsePlanFile(text: string): PlanFile {
  if (text.length > mostBytes) return tooLarge
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return refuse(callDeskWords.file.notJson)
  }
  if (!isRecord(content) || content['format'] !== format || !Array.isArray(content['plans'])) {
    return refuse(callDeskWords.file.notPlan)
  }
  const plans = content['plans'].map(parsePlan).filter((plan) => plan !== undefined)
  return plans.length > 0 ? { ok: true, plans } : refuse(callDeskWords.file.empty)
}

function refuse(problem: string): PlanFile {
  return { ok: false, problem }
}

/** One plan as `JSON.parse` gave it; undefined where it isn’t one. */
export function parsePlan(value: unknown): Plan | undefined {
  if (!isRecord(value)) return undefined
  const { id, playbook, playbookTitle, created, fields } = value
  const stage = parseStage(value['stage'])
  if (typeof id !== 'string' || id === '' || typeof playbook !== 'string' || !stage || !isRecord(fields))
    return undefined
  return {
    id: id.slice(0, 100),
    playbook,
    playbookTitle: typeof playbookTitle === 'string' ? playbookTitle : playbook,
    stage,
    created: isTime(created) ? created : Date.now(),
    fields: Object.fromEntries(Object.entries(fields).flatMap(([key, field]) => parseField(key, field))),
    deleted: parseStamped(value['deleted']),
  }
}

function parseStage(value: unknown): Stage | undefined {
  const stamped = parseStamped(value)
  const title = isRecord(value) ? value['title'] : undefined
  return stamped && typeof title === 'string' ? { ...stamped, title: title.slice(0, 200) } : stamped
}

function parseField(key: string, value: unknown): [string, Field][] {
  const stamped = parseStamped(value)
  if (!stamped || !isRecord(value) || key === '__proto__') return []
  const { prompt, part } = value
  const words = typeof prompt === 'string' ? prompt : key
  return [[key, { ...stamped, prompt: words, part: typeof part === 'string' ? part : 'plan' }]]
}

function parseStamped(value: unknown): Stamped | undefined {
  if (!isRecord(value) || typeof value['value'] !== 'string') return undefined
  return { value: value['value'], at: isTime(value['at']) ? value['at'] : 0 }
}

/** A time that isn't in the future: a wrong clock elsewhere must not win every merge here. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= Date.now()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
