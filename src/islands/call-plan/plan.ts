import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { enteredAt, type Kept, later, mergeKept, type Stamped, valueOf } from '../keep/kept.ts'

export { isDeleted, valueOf, type Field } from '../keep/kept.ts'

/** A call plan as it is kept on a device and in files. */
export interface Plan extends Kept {
  /** `<role>/<persona>[.<variant>]` */
  readonly playbook: string
  readonly playbookTitle: string
  /** The sheet it was made from. */
  readonly stage: Stage
}

export interface Stage extends Stamped {
  /** What the playbook called it when the plan was last shown there; older files have none. */
  readonly title?: string | undefined
}

/** A plan with nothing in it yet; it is kept once somebody types. */
export function newPlan(
  of: Pick<Plan, 'id' | 'playbook' | 'playbookTitle'>,
  stage: Omit<Stage, 'at'>,
  now: number,
): Plan {
  return { ...of, stage: { ...stage, at: 0 }, created: now, fields: {}, deleted: undefined }
}

export function mergePlans(a: Plan, b: Plan): Plan {
  return { ...mergeKept(a, b), stage: later(a.stage, b.stage) }
}

/** The stage in words; `first-meeting` is `First meeting` where only its id is known. */
export function stageTitleOf({ stage }: Plan): string {
  const words = stage.value.replaceAll(/[-_]+/g, ' ').trim()
  return stage.title ?? words.charAt(0).toUpperCase() + words.slice(1)
}

/** A blank one isn’t kept. */
export function hasEntries({ fields }: Plan): boolean {
  return Object.keys(fields).length > 0
}

/** When anything in it was last entered. */
export function changedAt(plan: Plan): number {
  return Math.max(enteredAt(plan), plan.stage.at)
}

/** What a list calls a plan: `Pennithorpe Dairy, 24 Nov 2026`. */
export function nameOf(plan: Plan, stageTitle: string): string {
  const account = valueOf(plan, 'account').trim() || callDeskWords.noAccount
  const date = valueOf(plan, 'date')
  return callDeskWords.named([account, stageTitle, date && formatDay(date)].filter((part) => part !== ''))
}

/** The same plan for the next call: people, other buyers in the room and account stay, what was answered and how it ended doesn't. */
export function duplicatePlan(plan: Plan, id: string, now: number): Plan {
  const stay = Object.entries(plan.fields).filter(([key, { part }]) =>
    (part === 'head' && key !== 'date') || part === 'room' ? true : key.endsWith(':tick') && part !== 'criterion',
  )
  return {
    ...plan,
    id,
    created: now,
    stage: { ...plan.stage, at: now },
    fields: Object.fromEntries(stay),
    deleted: undefined,
  }
}

/** An outcome of “next step agreed” that says what the buyer will do, and by when; or another outcome, or none. */
export function isOutcomeComplete(plan: Plan): boolean {
  if (valueOf(plan, 'outcome') !== 'next-step') return true
  return valueOf(plan, 'next-what').trim() !== '' && valueOf(plan, 'next-when') !== ''
}

/** `2026-11-24` → `24 Nov 2026`; anything else stays as it is. */
export function formatDay(date: string): string {
  const day = new Date(`${date}T12:00:00`)
  if (Number.isNaN(day.getTime())) return date
  return day.toLocaleDateString(callDeskWords.locale, { day: 'numeric', month: 'short', year: 'numeric' })
}
