import { toolWords as words } from '../../compiler/vocabulary/tool-words.ts'
import { announce } from '../announce.ts'
import { element } from '../search/element.ts'
import { formatCount } from './amounts.ts'

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** What somebody enters in a tool, kept on the device. A field that nobody changed isn't kept: it follows the playbook. */
export interface KeptForm {
  /** The number in a field; undefined where it is empty, or wrong, which is then said below it. */
  readonly number: (name: string) => number | undefined
  readonly text: (name: string) => string
  readonly isOwn: (name: string) => boolean
  /** What is kept under a name that needn't be a field. */
  readonly get: (name: string) => string | undefined
  readonly keep: (name: string, value: string | undefined) => void
  /** Gives a field its name, and what is kept under it, or else `value`. */
  readonly bind: (field: Field, name: string, value: string) => void
}

/** `changed` follows every change; `forgotten` comes before it when everything goes back to the playbook's figures. */
export function openKeptForm(
  root: HTMLElement,
  changed: () => void,
  forgotten: () => void = () => undefined,
): KeptForm {
  const key = `fieldbook.tool.${root.dataset['tool'] ?? ''}${root.dataset['base'] ?? '/'}`
  let kept = read(key)
  const field = (name: string): Field | null => root.querySelector<Field>(`[name="${CSS.escape(name)}"]`)
  const save = (): void => {
    const isKept = write(key, kept)
    const note = root.querySelector<HTMLElement>('[data-not-kept]')
    if (note) note.hidden = isKept
  }
  const keep = (name: string, value: string | undefined): void => {
    const { [name]: _, ...others } = kept
    kept = value === undefined ? others : { ...others, [name]: value }
    save()
  }
  for (const it of root.querySelectorAll<Field>('[name]')) {
    const value = kept[it.name]
    if (value !== undefined) it.value = value
  }
  root.addEventListener('input', ({ target }) => {
    if (!isField(target) || target.name === '') return
    keep(target.name, target.value)
    changed()
  })
  root.querySelector('[data-reset]')?.addEventListener('click', () => {
    kept = {}
    save()
    for (const it of root.querySelectorAll<Field>('[name]')) restore(it)
    forgotten()
    changed()
    announce(words.resetDone)
  })
  return {
    number: (name) => {
      const it = field(name)
      return it instanceof HTMLInputElement ? numberIn(it) : undefined
    },
    text: (name) => field(name)?.value ?? '',
    isOwn: (name) => kept[name] !== undefined,
    get: (name) => kept[name],
    keep,
    bind: (it, name, value) => {
      it.name = name
      it.value = kept[name] ?? value
    },
  }
}

/** The number in a field, which says below itself what is wrong with it. */
export function numberIn(input: HTMLInputElement): number | undefined {
  const value = input.value === '' ? undefined : input.valueAsNumber
  const problem = problemOf(input, value)
  let note = document.getElementById(`${input.id}-problem`)
  if (problem !== '' && !note) {
    note = element('span', { class: 'field-problem', id: `${input.id}-problem` }, [])
    input.after(note)
  }
  if (note) note.textContent = problem
  if (problem === '') input.removeAttribute('aria-invalid')
  else input.setAttribute('aria-invalid', 'true')
  const about = (input.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id !== '' && id !== note?.id)
  const ids = problem === '' ? about : [...about, `${input.id}-problem`]
  if (ids.length > 0) input.setAttribute('aria-describedby', ids.join(' '))
  else input.removeAttribute('aria-describedby')
  return problem === '' ? value : undefined
}

function problemOf(input: HTMLInputElement, value: number | undefined): string {
  if (input.validity.badInput) return words.problems.number
  if (value === undefined) return ''
  if (input.min !== '' && value < Number(input.min)) return words.problems.least(formatCount(Number(input.min)))
  return input.max !== '' && value > Number(input.max) ? words.problems.most(formatCount(Number(input.max))) : ''
}

function restore(it: Field): void {
  if (it instanceof HTMLSelectElement) {
    const chosen = [...it.options].findIndex(({ defaultSelected }) => defaultSelected)
    it.selectedIndex = Math.max(0, chosen)
  } else it.value = it.defaultValue
}

function isField(target: EventTarget | null): target is Field {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement
  )
}

function read(key: string): Readonly<Record<string, string>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    if (typeof found !== 'object' || found === null) return {}
    return Object.fromEntries(Object.entries(found).filter((it): it is [string, string] => typeof it[1] === 'string'))
  } catch {
    return {}
  }
}

function write(key: string, kept: Readonly<Record<string, string>>): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}
