import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import { icon } from '../icon.ts'
import { type Kept, valueOf } from '../keep/kept.ts'
import { element } from '../search/element.ts'
import { formatCount } from '../tools/amounts.ts'
import { numberIn } from '../tools/kept-form.ts'
import { part } from '../tools/table.ts'
import { accountIds, most, type Territory, type TerritoryAccount, type TerritoryTier } from './territory.ts'

/** So many fields at once make a page slow; the others are a press away, and all of them on paper. */
const firstRows = 100

type Control = HTMLInputElement | HTMLSelectElement

/** Shows the accounts in their table, which is built anew only when its rows are other ones. */
export function showAccounts(root: HTMLElement, kept: Kept, territory: Territory): void {
  const body = part(root, 'accounts')
  const { shown } = accountIds(kept)
  const isWhole = body.dataset['whole'] !== undefined
  const rows = isWhole ? shown : shown.slice(0, firstRows)
  const shape = JSON.stringify([rows, territory.tiers.map(({ id, title }) => [id, title])])
  if (body.dataset['shape'] !== shape) {
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['field'] : undefined
    body.replaceChildren(...rows.map((id) => accountRow(id, territory.tiers)))
    body.dataset['shape'] = shape
    if (focused !== undefined) body.querySelector<HTMLElement>(`[data-field="${CSS.escape(focused)}"]`)?.focus()
  }
  const less = new Map(territory.ration?.less.map((it) => [it.id, it]))
  for (const [index, row] of [...body.children].entries()) {
    const account = territory.accounts[index]
    if (row instanceof HTMLElement && account) fillRow(row, kept, account, territory, less.get(account.id)?.to)
  }
  part(root, 'table').hidden = shown.length === 0
  part(root, 'more').hidden = rows.length === shown.length
  part(root, 'more-words').textContent = words.shown(rows.length, shown.length)
  part(root, 'removed').hidden = territory.removed.length === 0
  part(root, 'removed-words').textContent = words.removed(territory.removed.length)
}

/** Puts what is kept into the fields of a place; the one that is being typed in stays as it is. */
export function fillFields(place: HTMLElement, kept: Kept): void {
  for (const control of place.querySelectorAll<Control>('[data-field]')) {
    const value = valueOf(kept, control.dataset['field'] ?? '')
    if (control.value !== value && control !== document.activeElement) control.value = value
    if (control instanceof HTMLInputElement && control.type === 'number') numberIn(control)
  }
}

/** A number to enter that the kept thing has under `key`. */
export function numberField(key: string, label: string, highest: number): HTMLInputElement {
  return element(
    'input',
    {
      type: 'number',
      id: `field-${key.replaceAll('/', '-')}`,
      min: '0',
      max: String(highest),
      step: 'any',
      inputmode: 'decimal',
      autocomplete: 'off',
      'aria-label': label,
      'data-field': key,
    },
    [],
  )
}

function accountRow(id: string, tiers: readonly TerritoryTier[]): HTMLTableRowElement {
  const key = (what: string): string => `account/${id}/${what}`
  const name = element('input', { type: 'text', maxlength: '200', autocomplete: 'off', 'data-field': key('name') }, [])
  const tier = element('select', { 'data-field': key('tier') }, [
    element('option', { value: '' }, [words.noTier]),
    ...tiers.map((it) => element('option', { value: it.id }, [it.title])),
  ])
  const remove = element('button', { type: 'button', class: 'copy', 'data-out': id }, [icon('close')])
  return element('tr', {}, [
    element('td', {}, [name]),
    element('td', {}, [tier]),
    ...(['touches', 'hours', 'returns'] as const).map((what) =>
      element('td', { class: 'tool-number' }, [numberField(key(what), '', most[what])]),
    ),
    element('td', { class: 'tool-number', 'data-year': '' }, []),
    element('td', { class: 'tool-number', 'data-proposed': '' }, []),
    element('td', { class: 'tool-remove' }, [remove]),
  ])
}

function fillRow(
  row: HTMLElement,
  kept: Kept,
  { id, name, counted }: TerritoryAccount,
  { tiers }: Territory,
  proposed: number | undefined,
): void {
  fillFields(row, kept)
  const tier = tiers.find((it) => it.id === valueOf(kept, `account/${id}/tier`))
  const labels = [words.account, words.tier, words.touches, words.hoursPerTouch, words.returns]
  for (const [index, control] of [...row.querySelectorAll<Control>('[data-field]')].entries()) {
    control.setAttribute('aria-label', words.of(labels[index] ?? '', name))
    const what = (control.dataset['field'] ?? '').split('/').at(-1) as 'touches' | 'hours' | 'returns'
    if (control instanceof HTMLInputElement && control.type === 'number')
      control.placeholder = tier?.[what] === undefined ? '' : String(tier[what])
  }
  part(row, 'year').textContent =
    typeof counted === 'string' ? words.uncountedBecause[counted] : formatCount(counted.touches * counted.hoursPerTouch)
  part(row, 'proposed').textContent = proposed === undefined ? '' : formatCount(proposed)
  row.toggleAttribute('data-gives', proposed !== undefined)
  part(row, 'out').setAttribute('aria-label', words.remove(name))
}
