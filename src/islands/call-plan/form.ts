import { keptIn, showKept } from './kept-answers.ts'
import { peopleRows } from './people.ts'
import { addRow, rowsOf } from './person-rows.ts'
import type { Field, Plan } from './plan.ts'
import type { Outline, OutlinePrompt } from './plan-text.ts'

/** The form on the page: what it asks, what is entered, and showing a plan in it. */
export interface PlanForm {
  /** The sheet on show. */
  readonly stage: () => string
  readonly hasStage: (id: string) => boolean
  /** Whether any stage’s sheet has a place for what is kept under a key. */
  readonly hasField: (key: string) => boolean
  readonly showStage: (id: string) => void
  /** A stage in the playbook’s words. */
  readonly titleOf: (stage: string) => string
  /** The field an element enters, with the prompt it answers; undefined for anything else. */
  readonly fieldOf: (element: Element) => { key: string; field: Omit<Field, 'at'> } | undefined
  /** What is in the form that its page didn’t bring: typed before the script ran, or restored by the browser. */
  readonly typed: () => readonly { key: string; field: Omit<Field, 'at'> }[]
  /** What the sheet on show suggests, by key, where nothing was entered yet: they will, at least. */
  readonly suggestions: (plan: Plan) => Readonly<Record<string, Omit<Field, 'at'>>>
  /** Puts a plan into the form: each key is entered as it is pressed, so the field with the focus may change like any other. */
  readonly show: (plan: Plan) => void
  readonly outline: (plan: Plan) => Outline
  readonly addPerson: () => void
}

type Control = HTMLInputElement | HTMLTextAreaElement

export function bindForm(root: HTMLElement): PlanForm {
  const sheets = [...root.querySelectorAll<HTMLElement>('[data-sheet]')]
  const active = (): HTMLElement => sheets.find((sheet) => sheet.dataset['active'] !== undefined) ?? root
  const stage = (): string => active().dataset['sheet'] ?? ''
  const titleOf = (id: string): string => sheets.find((sheet) => sheet.dataset['sheet'] === id)?.dataset['title'] ?? id
  const inPlay = (): Control[] =>
    [...root.querySelectorAll<Control>('[data-sheet-top] [data-field]')].concat([
      ...active().querySelectorAll<Control>('[data-field]'),
    ])
  const prompts = (): OutlinePrompt[] =>
    [
      ...root.querySelectorAll<HTMLElement>('[data-sheet-top] [data-prompt]'),
      ...active().querySelectorAll<HTMLElement>('[data-prompt]'),
    ].map(readPrompt)
  const outcomes = Object.fromEntries(
    [...root.querySelectorAll<HTMLInputElement>('[data-field="outcome"]')].map((radio) => [
      radio.value,
      radio.dataset['title'] ?? radio.value,
    ]),
  )

  return {
    stage,
    titleOf,
    hasStage: (id) => sheets.some((sheet) => sheet.dataset['sheet'] === id),
    hasField: (key) => root.querySelector(`[data-field="${CSS.escape(key)}"]`) !== null,
    showStage: (id) => {
      for (const sheet of sheets) sheet.toggleAttribute('data-active', sheet.dataset['sheet'] === id)
      for (const choice of root.querySelectorAll<HTMLElement>('[data-stage-choice]')) {
        if (choice.dataset['stageChoice'] === id) choice.setAttribute('aria-current', 'true')
        else choice.removeAttribute('aria-current')
      }
    },
    fieldOf: (element) => (isControl(element) ? enteredIn(element) : undefined),
    typed: () => inPlay().filter(isTyped).map(enteredIn),
    suggestions: ({ fields }) =>
      Object.fromEntries(
        [...active().querySelectorAll<HTMLTextAreaElement>('textarea[data-field]')]
          .filter((area) => area.defaultValue !== '')
          .map(enteredIn)
          .flatMap(({ key, field }) => (fields[key] === undefined ? [[key, field]] : [])),
      ),
    show: (plan) => {
      const rows = peopleRows(plan.fields)
      while (rowsOf(root).length < Math.max(3, ...rows)) addRow(root)
      for (const control of inPlay()) if (!isHalfADate(control)) enter(control, plan)
      const known = new Set(inPlay().map((control) => control.dataset['field'] ?? ''))
      showKept(root, keptIn(plan, known))
      showOutcome(active())
    },
    outline: (plan) => {
      const here = prompts()
      const known = new Set(inPlay().map((control) => control.dataset['field'] ?? ''))
      const kept = keptIn(plan, known).map(({ id, prompt, part }) => ({ id, text: prompt, part }))
      const playbookTitle = root.dataset['playbookTitle'] ?? plan.playbookTitle
      return { playbookTitle, stageTitle: titleOf(plan.stage.value), prompts: [...here, ...kept], outcomes }
    },
    addPerson: () => {
      addRow(root)?.querySelector('input')?.focus()
    },
  }
}

/** Says what “next step agreed” still lacks. */
export function showOutcome(sheet: ParentNode): void {
  const agreed = sheet.querySelector<HTMLInputElement>('[data-field="outcome"][value="next-step"]')?.checked ?? false
  const wanted = [...sheet.querySelectorAll<Control>('[data-field="next-what"], [data-field="next-when"]')]
  for (const control of wanted) control.setAttribute('aria-invalid', String(agreed && control.value.trim() === ''))
  const error = sheet.querySelector<HTMLElement>('[data-next-step-error]')
  if (error) error.hidden = !(agreed && wanted.some((control) => control.value.trim() === ''))
}

function enteredIn(control: Control): { key: string; field: Omit<Field, 'at'> } {
  const owner = control.closest<HTMLElement>('[data-prompt]')
  const { text, part } = owner ? readPrompt(owner) : { text: control.getAttribute('aria-label') ?? '', part: 'head' }
  return { key: control.dataset['field'] ?? '', field: { value: valueIn(control), prompt: text, part } }
}

function isTyped(control: Control): boolean {
  if (control instanceof HTMLInputElement && /^(checkbox|radio)$/.test(control.type)) return control.checked
  return control.value !== control.defaultValue
}

function valueIn(control: Control): string {
  if (control.type === 'checkbox') return (control as HTMLInputElement).checked ? 'yes' : ''
  return control.value
}

function enter(control: Control, { fields }: Plan): void {
  const value = fields[control.dataset['field'] ?? '']?.value
  if (control.type === 'checkbox') (control as HTMLInputElement).checked = value === 'yes'
  else if (control.type === 'radio') (control as HTMLInputElement).checked = value === control.value
  else if (control.value !== (value ?? control.defaultValue)) control.value = value ?? control.defaultValue
  if (control.type === 'date') markFilled(control)
}

/** A day without its year is no value yet, and setting one would wipe it out. */
function isHalfADate(control: Control): boolean {
  return control.type === 'date' && control === document.activeElement
}

/** On paper an empty date is a line to write on; see paper.css. */
export function markFilled(date: Control): void {
  date.toggleAttribute('data-filled', date.value !== '')
}

function readPrompt(owner: HTMLElement): OutlinePrompt {
  const { prompt = '', text = '', part = 'plan' } = owner.dataset
  return { id: prompt, text, part }
}

function isControl(it: Element): it is Control {
  return (it instanceof HTMLInputElement || it instanceof HTMLTextAreaElement) && it.dataset['field'] !== undefined
}
