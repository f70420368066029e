import { callListWords as words } from '../../compiler/vocabulary/call-list-words.ts'
import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { planAddress } from '../call-plan/plan-address.ts'
import { partOf } from '../call-plan/plan-dialog.ts'
import { outlineOf, planAsText } from '../call-plan/plan-text.ts'
import { changedAt, formatDay, isOutcomeComplete, nameOf, stageTitleOf, valueOf, type Plan } from '../call-plan/plan.ts'
import { stateOf } from './filter.ts'
import { ownValue } from '../own-value.ts'

/** What a row needs to know besides its plan. */
export interface RowPlace {
  readonly base: string
  /** `2026-11-22` */
  readonly today: string
  /** Is the plan’s playbook in this edition? */
  readonly isHere: (playbook: string) => boolean
}

/** A new row, from the page’s template. */
export function newRow(template: HTMLTemplateElement): HTMLElement {
  const copy = document.importNode(template.content, true).firstElementChild
  if (!(copy instanceof HTMLElement)) throw new Error('The template of a row has no element')
  const read = partOf<HTMLDetailsElement>(copy, 'read')
  read.addEventListener('toggle', () => {
    if (read.open) copy.dispatchEvent(new CustomEvent('read-plan', { bubbles: true }))
  })
  return copy
}

/** Puts a plan into its row: text as text, whatever was typed. */
export function fillRow(row: HTMLElement, plan: Plan, { base, today, isHere }: RowPlace): void {
  const state = stateOf(plan, today)
  const here = isHere(plan.playbook)
  row.dataset['id'] = plan.id
  row.dataset['state'] = state
  const title = partOf<HTMLAnchorElement>(row, 'account')
  title.textContent = short(valueOf(plan, 'account').trim() || callDeskWords.noAccount)
  const open = partOf<HTMLAnchorElement>(row, 'open')
  for (const link of [title, open]) {
    if (here) link.href = planAddress(base, plan)
    else link.removeAttribute('href')
  }
  open.setAttribute('aria-label', words.openPlan(short(nameOf(plan, stageTitleOf(plan)))))
  for (const it of [open, partOf(row, 'next-call')]) it.hidden = !here
  partOf(row, 'gone').hidden = here
  const day = valueOf(plan, 'date')
  const facts = [plan.playbookTitle, stageTitleOf(plan), day ? words.call(formatDay(day)) : words.noDate]
  partOf(row, 'facts').textContent = facts.map(short).join(' · ')
  partOf(row, 'state').textContent = words.states[state]
  partOf(row, 'outcome').textContent = short(outcomeOf(plan, state))
  partOf(row, 'changed').textContent = words.changed(formatTime(changedAt(plan)))
  const kept = partOf(row, 'kept')
  kept.hidden = valueOf(plan, 'outcome') !== 'next-step' || !isOutcomeComplete(plan)
  partOf<HTMLInputElement>(kept, 'kept-tick').checked = valueOf(plan, 'next-done') === 'yes'
  if (partOf<HTMLDetailsElement>(row, 'read').open) fillText(row, plan)
}

/** The whole plan as text; made when it is asked for. */
export function fillText(row: HTMLElement, plan: Plan): void {
  partOf(row, 'text').textContent = planAsText(plan, outlineOf(plan))
}

function outcomeOf(plan: Plan, state: string): string {
  const outcome = valueOf(plan, 'outcome')
  if (outcome === 'next-step' && isOutcomeComplete(plan)) {
    const day = formatDay(valueOf(plan, 'next-when'))
    const what = short(valueOf(plan, 'next-what').trim())
    return `${what}, ${state === 'overdue' ? words.overdueSince(day) : words.byDay(day)}`
  }
  const outcomes: Readonly<Record<string, string>> = callDeskWords.outcomes
  if (outcome === 'next-step') return words.incomplete
  const title = ownValue(outcomes, outcome) ?? ''
  return title === '' ? '' : title.charAt(0).toUpperCase() + title.slice(1)
}

function formatTime(time: number): string {
  return new Date(time).toLocaleString(callDeskWords.locale, { dateStyle: 'medium', timeStyle: 'short' })
}

/** A list has no room for a book that somebody pasted. */
function short(text: string): string {
  return text.length <= 200 ? text : `${text.slice(0, 199).trimEnd()}…`
}
