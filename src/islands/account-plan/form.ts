import { accountPlannerWords as words } from '../../compiler/vocabulary/account-planner-words.ts'
import { processPlanWords } from '../../compiler/vocabulary/process-plan-words.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { element } from '../search/element.ts'
import { cellKey, type PlanPart } from './account-plan.ts'
import { type Column, partIds, type PartId } from './template.ts'
import { topFields } from './top-fields.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

/** Shows a plan in its form. The form is built anew only when its rows or prompts are other ones. */
export function showForm(place: HTMLElement, plan: Kept, parts: readonly PlanPart[]): void {
  const shape = JSON.stringify(
    parts.map(({ id, prompts, columns, rows, removed }) => [id, prompts, columns, rows, removed]),
  )
  if (place.dataset['shape'] !== shape) {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['field'] : undefined
    place.replaceChildren(topPart(), ...parts.map(partSection))
    place.dataset['shape'] = shape
    if (focused !== undefined) place.querySelector<HTMLElement>(`[data-field="${CSS.escape(focused)}"]`)?.focus()
  }
  for (const control of place.querySelectorAll<Control>('[data-field]')) {
    const value = valueOf(plan, control.dataset['field'] ?? '')
    if (control.type === 'checkbox') (control as HTMLInputElement).checked = value === 'yes'
    else if (control.value !== value && control !== document.activeElement) control.value = value
    control.toggleAttribute('data-blank', value === '')
  }
}

/** What was entered in a control of the form; undefined for anything else. */
export function entryOf(
  target: EventTarget | null,
): { key: string; value: string; prompt: string; part: string } | undefined {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return undefined
  const { field, prompt, part } = target.dataset
  if (field === undefined || prompt === undefined || part === undefined) return undefined
  const isTick = target.type === 'checkbox'
  const value = isTick ? ((target as HTMLInputElement).checked ? 'yes' : '') : target.value
  return { key: field, value, prompt, part }
}

/** The part an element names; undefined where it names none. */
export function partNamed(name: string | undefined): PartId | undefined {
  return partIds.find((it) => it === name)
}

function topPart(): HTMLElement {
  return element('section', { class: 'part', 'aria-labelledby': 'account-top' }, [
    element('h2', { id: 'account-top' }, [words.top]),
    element(
      'div',
      { class: 'tool-fields' },
      topFields.map(({ id, title, type }) => field(id, title, 'top', title, type)),
    ),
  ])
}

function partSection(part: PlanPart): HTMLElement {
  const title = processPlanWords.account.parts[part.id]
  const add: Readonly<Record<string, string>> = words.add
  return element('section', { class: 'part', id: `part-${part.id}`, 'aria-labelledby': `account-${part.id}` }, [
    element('h2', { id: `account-${part.id}` }, [title]),
    ...(part.note === '' ? [] : [element('p', { class: 'part-note' }, [part.note])]),
    ...part.prompts.map(({ key, text, isKept }) =>
      element('div', { class: 'tool-field account-prompt' }, [
        ...field(key, text, part.id, text, 'area').childNodes,
        ...(isKept ? [element('p', { class: 'tool-source' }, [words.kept])] : []),
      ]),
    ),
    ...part.rows.map((row, index) => rowGroup(part, row, index + 1, title)),
    ...(part.columns.length === 0
      ? []
      : [
          element('div', { class: 'tool-actions' }, [
            button(add[part.id] ?? '', { 'data-add': part.id }),
            ...(part.removed.length === 0
              ? []
              : [
                  element('span', { class: 'account-removed' }, [words.removed(part.removed.length)]),
                  button(words.bringBack, { 'data-back': part.id }),
                ]),
          ]),
        ]),
  ])
}

function rowGroup({ id, columns }: PlanPart, row: string, number: number, title: string): HTMLElement {
  const remove = button(words.remove, {
    'data-out': id,
    'data-row': row,
    'aria-label': words.removeRow(title, number),
  })
  return element('div', { class: 'account-row', role: 'group', 'aria-label': words.row(title, number) }, [
    ...columns.map((column) =>
      field(cellKey(id, row, column.id), column.title, id, words.field(title, number, column.title), column.type),
    ),
    remove,
  ])
}

/** A label and its control; `heard` is what a screen reader says, because many rows have a “Who”. */
function field(key: string, title: string, part: string, heard: string, type: Column['type'] | 'area'): HTMLElement {
  const id = `field-${key.replaceAll('/', '-')}`
  const mark = { id, 'data-field': key, 'data-prompt': title, 'data-part': part }
  const label = element('label', { for: id }, [title])
  const named = heard === title ? mark : { ...mark, 'aria-label': heard }
  if (type === 'tick') {
    const tick = element('input', { ...named, type: 'checkbox' }, [])
    return element('div', { class: 'tool-field account-tick' }, [label, tick])
  }
  const control =
    type === 'date'
      ? element('input', { ...named, type: 'date' }, [])
      : element('textarea', { ...named, rows: type === 'area' ? '3' : '1', maxlength: '20000' }, [])
  return element('div', { class: 'tool-field' }, [label, control])
}

function button(title: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  return element('button', { class: 'button button-quiet', type: 'button', ...attributes }, [title])
}
