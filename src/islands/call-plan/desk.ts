import { changedAt, isOutcomeComplete, nameOf, valueOf, type Plan } from './plan.ts'

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
      const words = `Saved on this device ${new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })}`
      if (status.textContent !== words) status.textContent = words
      alert.hidden = true
    },
    unsaved: (why) => {
      status.textContent = 'Not saved'
      alert.hidden = false
      alert.textContent = whyNot[why]
    },
    say: (words) => {
      status.textContent = words
    },
    list: (plans, current, stageTitle) => {
      list.hidden = plans.length === 0
      part(root, 'list-count').textContent =
        plans.length === 1 ? '1 plan on this device' : `${String(plans.length)} plans on this device`
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

const whyNot = {
  blocked:
    'This browser doesn’t let the page save anything. What you type stays here until you close the page: copy or download it before you go.',
  full: 'This device has no room left to save the plan. What you typed is still here: copy or download it, or make room and type on.',
} as const

const outcomeWords: Readonly<Record<string, string>> = {
  signed: 'signed',
  'next-step': 'next step agreed',
  'no-commitment': 'no commitment yet',
  'no-sale': 'no sale',
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
  const outcome = outcomeWords[valueOf(plan, 'outcome')]
  const changed = new Date(changedAt(plan)).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
  const open = isOutcomeComplete(plan) ? '' : ' (what and when are missing)'
  return outcome === undefined ? `changed ${changed}` : `${outcome}${open}, changed ${changed}`
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
