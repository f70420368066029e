import { callListWords as words } from '../../compiler/vocabulary/call-list-words.ts'
import { partOf } from '../call-plan/plan-dialog.ts'
import { changedAt, type Plan } from '../call-plan/plan.ts'
import { fits, planStates, readFilter, writeFilter, type PlanFilter } from './filter.ts'
import { fillRow, newRow, type RowPlace } from './row.ts'

/** The rows of all plans and the filter above them, which stands in the address too. */
export interface PlanList {
  readonly show: (plans: readonly Plan[]) => void
  /** The plan in whose row an element stands. */
  readonly planOf: (element: Element) => Plan | undefined
  /** Takes the filter off. */
  readonly showAll: () => void
  readonly focus: (id: string) => void
}

export function bindList(root: HTMLElement, place: RowPlace): PlanList {
  const form = partOf<HTMLFormElement>(root, 'filter')
  const find = partOf<HTMLInputElement>(form, 'find')
  const state = partOf<HTMLSelectElement>(form, 'state-choice')
  const playbook = partOf<HTMLSelectElement>(form, 'playbook-choice')
  const list = partOf(root, 'rows')
  const template = partOf<HTMLTemplateElement>(root, 'row-template')
  const rows = new Map<string, { readonly element: HTMLElement; readonly plan: Plan }>()
  let all: readonly Plan[] = []
  let filter = readFilter(location.search)

  find.value = filter.words
  state.value = filter.state
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })
  form.addEventListener('input', () => {
    const chosen = planStates.find((each) => each === state.value) ?? ''
    change({ words: find.value, state: chosen, playbook: playbook.value })
  })
  partOf(root, 'show-all').addEventListener('click', showAll)
  return {
    show: (plans) => {
      all = [...plans].sort((a, b) => changedAt(b) - changedAt(a))
      offerPlaybooks(playbook, all, filter.playbook)
      draw()
    },
    planOf: (element) => rows.get(element.closest<HTMLElement>('[data-id]')?.dataset['id'] ?? '')?.plan,
    showAll,
    focus: (id) => rows.get(id)?.element.querySelector<HTMLElement>('a[href], summary')?.focus(),
  }

  function showAll(): void {
    form.reset()
    for (const control of [find, state, playbook]) control.value = ''
    change({ words: '', state: '', playbook: '' })
    find.focus()
  }

  function change(next: PlanFilter): void {
    filter = next
    history.replaceState(history.state, '', `${location.pathname}${writeFilter(filter)}${location.hash}`)
    draw()
  }

  function draw(): void {
    const shown = all.filter((plan) => fits(plan, filter, place.today))
    for (const plan of all) {
      const known = rows.get(plan.id)
      const element = known?.element ?? newRow(template)
      rows.set(plan.id, { element, plan })
      if (known?.plan !== plan) fillRow(element, plan, place)
    }
    const elements = shown.flatMap((plan) => rows.get(plan.id)?.element ?? [])
    // Moving a row would take the focus from what is in it.
    if (elements.length !== list.children.length || elements.some((it, index) => it !== list.children[index]))
      list.replaceChildren(...elements)
    partOf(root, 'count').textContent = all.length === 0 ? '' : words.count(shown.length, all.length)
    partOf(root, 'empty').hidden = all.length > 0
    partOf(root, 'none').hidden = all.length === 0 || shown.length > 0
    form.hidden = all.length === 0
  }
}

/** The playbooks that have a plan, those of earlier editions too. */
function offerPlaybooks(select: HTMLSelectElement, plans: readonly Plan[], chosen: string): void {
  const titles = new Map([...plans].reverse().map((plan) => [plan.playbook, plan.playbookTitle]))
  const sorted = [...titles].sort(([, a], [, b]) => a.localeCompare(b))
  const [any] = select.options
  select.replaceChildren(
    ...(any ? [any] : []),
    ...sorted.map(([id, title]) => new Option(title.slice(0, 100), id)),
    ...(chosen === '' || titles.has(chosen) ? [] : [new Option(chosen.slice(0, 100), chosen)]),
  )
  select.value = chosen
}
