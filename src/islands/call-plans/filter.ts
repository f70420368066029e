import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { isOutcomeComplete, stageTitleOf, valueOf, type Plan } from '../call-plan/plan.ts'
import { ownValue } from '../own-value.ts'

/** How far a plan has come: before the debrief, waiting for the buyer, waiting too long, closed. */
export const planStates = ['to-do', 'agreed', 'overdue', 'done'] as const
export type PlanState = (typeof planStates)[number]

/** Which plans the list shows; empty parts leave all in. */
export interface PlanFilter {
  readonly words: string
  readonly state: PlanState | ''
  /** The playbook’s id. */
  readonly playbook: string
}

/** `today` is `2026-11-22`. A next step is due until its day has passed, and closed once they have done it. */
export function stateOf(plan: Plan, today: string): PlanState {
  const outcome = valueOf(plan, 'outcome')
  if (outcome === '' || !isOutcomeComplete(plan)) return 'to-do'
  if (outcome !== 'next-step' || valueOf(plan, 'next-done') === 'yes') return 'done'
  return valueOf(plan, 'next-when') < today ? 'overdue' : 'agreed'
}

/** Every word must be somewhere in the plan: in what was typed, its playbook, its stage or its outcome. */
export function fits(plan: Plan, { words, state, playbook }: PlanFilter, today: string): boolean {
  if (state !== '' && stateOf(plan, today) !== state) return false
  if (playbook !== '' && plan.playbook !== playbook) return false
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  return wanted.length === 0 || wanted.every((word) => textOf(plan).includes(word))
}

/** From an address such as `?q=dairy&state=overdue&playbook=…`; what isn’t known is left out. */
export function readFilter(search: string): PlanFilter {
  const query = new URLSearchParams(search)
  const state = planStates.find((each) => each === query.get('state')) ?? ''
  return { words: (query.get('q') ?? '').slice(0, 200), state, playbook: (query.get('playbook') ?? '').slice(0, 300) }
}

/** `?q=…`, or nothing where all plans are shown. */
export function writeFilter({ words, state, playbook }: PlanFilter): string {
  const parts = Object.entries({ q: words.trim(), state, playbook }).filter(([, value]) => value !== '')
  return parts.length === 0 ? '' : `?${new URLSearchParams(parts).toString()}`
}

/** A plan is never changed, only replaced: its text is made once. */
const texts = new WeakMap<Plan, string>()

function textOf(plan: Plan): string {
  const known = texts.get(plan)
  if (known !== undefined) return known
  const outcomes: Readonly<Record<string, string>> = callDeskWords.outcomes
  const typed = Object.values(plan.fields).map(({ value }) => value)
  const outcome = ownValue(outcomes, valueOf(plan, 'outcome')) ?? ''
  const text = folded([...typed, plan.playbookTitle, stageTitleOf(plan), outcome].join('\n'))
  texts.set(plan, text)
  return text
}

/** `Molkerei Süß` is found by `suss` too. */
function folded(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('ß', 'ss').toLowerCase()
}
