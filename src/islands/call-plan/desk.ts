import { callDeskWords } from '../../compiler/vocabulary/call-desk-words.ts'
import { changedAt, isOutcomeComplete, nameOf, valueOf, type Plan } from './plan.ts'
import { keep, recall } from '../moment/device-storage.ts'
import { ownValue } from '../own-value.ts'

/** What stands above the form: whether the plan is saved, the list of plans, and what can be done with this one. */
export interface Desk {
  readonly saved: () => void
  readonly unsaved: (why: 'blocked' | 'full') => void
  /** Says something once, in sight. */
  readonly say: (words: string) => void
  readonly list: (plans: readonly Plan[], current: string, stageTitle: (id: string) => string) => void
  readonly offerUndo: (words: string) => void
  readonly hideUndo: () => void
}

export function bindDesk(root: HTMLElement, open: (id: string) => void): Desk {
  const status = part(root, 'status')
  const alert = part(root, 'alert')
  const undo = part(root, 'undo')
  const list = part(root, 'list')
  const items = part(root, 'list-items')
  items.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-open]') : null
    if (!button) return
    list.removeAttribute('open')
    open(button.dataset['open'] ?? '')
  })
  return {
    saved: () => {
      const time = new Date().toLocaleTimeString(callDeskWords.locale, { hour: '2-digit', minute: '2-digit' })
      const words = callDeskWords.savedAt(time)
      if (status.textContent !== words) status.textContent = words
      alert.hidden = true
    },
    unsaved: (why) => {
      status.textContent = callDeskWords.notSaved
      alert.hidden = false
      alert.textContent = callDeskWords.whyNot[why]
    },
    say: (words) => {
      status.textContent = words
    },
    list: (plans, current, stageTitle) => {
      list.hidden = plans.length === 0
      rememberPlans(plans.length > 0)
      part(root, 'list-count').textContent = callDeskWords.plans(plans.length)
      const newest = [...plans].sort((a, b) => changedAt(b) - changedAt(a))
      items.replaceChildren(...newest.map((plan) => planItem(plan, plan.id === current, stageTitle(plan.stage.value))))
    },
    offerUndo: (words) => {
      part(root, 'undo-words').textContent = words
      undo.hidden = false
    },
    hideUndo: () => {
      undo.hidden = true
    },
  }
}

/** For the first script: on a phone the list’s row is kept free before the plans are there, and the form stands still. */
function rememberPlans(isAny: boolean): void {
  const key = `fieldbook.plans${location.pathname}`
  const mark = isAny ? 'yes' : ''
  if ((recall(key) ?? '') !== mark) keep(key, mark)
}

function planItem(plan: Plan, current: boolean, stageTitle: string): HTMLElement {
  const item = document.createElement('li')
  const button = document.createElement('button')
  button.type = 'button'
  button.dataset['open'] = plan.id
  if (current) button.setAttribute('aria-current', 'true')
  button.append(line('desk-name', nameOf(plan, stageTitle)), line('desk-note', noteOn(plan)))
  item.append(button)
  return item
}

function noteOn(plan: Plan): string {
  const outcomes: Readonly<Record<string, string>> = callDeskWords.outcomes
  const outcome = ownValue(outcomes, valueOf(plan, 'outcome'))
  const time = new Date(changedAt(plan)).toLocaleString(callDeskWords.locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  if (outcome === undefined) return callDeskWords.changed(time)
  const ended = isOutcomeComplete(plan) ? outcome : callDeskWords.whatAndWhenMissing(outcome)
  return callDeskWords.changedAfter(ended, time)
}

function line(look: string, words: string): HTMLElement {
  const span = document.createElement('span')
  span.className = look
  span.textContent = words
  return span
}

function part(root: HTMLElement, name: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${name}]`)
  if (!found) throw new Error(`The call plan's page has no [data-${name}]`)
  return found
}
