import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import { toolWords } from '../../compiler/vocabulary/tool-words.ts'
import { download, fileName } from '../download.ts'
import { openDesk } from '../keep/desk.ts'
import { type Field, type Kept, valueOf } from '../keep/kept.ts'
import { newId, newRowId } from '../keep/new-id.ts'
import { toolShelf } from '../keep/tool-shelf.ts'
import { element } from '../search/element.ts'
import { moneyIn } from '../tools/amounts.ts'
import { writeCsv } from '../tools/crm/write-csv.ts'
import { part } from '../tools/table.ts'
import { territoryRows } from './account-rows.ts'
import { fillFields, numberField, showAccounts } from './accounts-table.ts'
import { bindBring } from './bring.ts'
import type { Pattern } from './pattern.ts'
import type { ReadAccount } from './read-accounts.ts'
import { showResult } from './result.ts'
import {
  accountIds,
  entry,
  most,
  mostAccounts,
  nameOf,
  newTerritory,
  type Territory,
  territoryIn,
} from './territory.ts'

const page = document.querySelector<HTMLElement>('[data-tool="territory"]')
if (page?.querySelector('[data-planner]')) await start(page)

async function start(root: HTMLElement): Promise<void> {
  const patterns = JSON.parse(root.dataset['patterns'] ?? '[]') as readonly Pattern[]
  const { currency } = root.dataset
  const money = moneyIn(currency)
  const choice = part<HTMLSelectElement>(root, 'process')
  const body = part(root, 'accounts')
  let territory: Territory | undefined
  const desk = await openDesk<Kept>(root, {
    shelf: toolShelf(root.dataset['base'] ?? '/', 'territories'),
    kind: 'territory',
    blank: (now) => newTerritory(patternOf(choice.value) ?? patterns[0], newId(), now),
    nameOf,
    first: () => root.querySelector<HTMLElement>('[data-field="name"]'),
    show,
  })
  root.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return
    const key = target.dataset['field']
    if (key !== undefined) enter({ [key]: target.value })
  })
  choice.addEventListener('input', () => {
    desk.restart()
  })
  part(root, 'add').addEventListener('click', () => {
    const key = `account/${newRowId(Date.now(), newId())}/name`
    body.dataset['whole'] = ''
    enter({ [key]: '' })
    root.querySelector<HTMLElement>(`[data-field="${key}"]`)?.focus()
  })
  body.addEventListener('click', ({ target }) => {
    const id = (target instanceof Element ? target.closest<HTMLElement>('[data-out]') : null)?.dataset['out']
    if (id === undefined) return
    enter({ [`account/${id}/gone`]: 'yes' })
    part(root, 'back').focus()
  })
  part(root, 'back').addEventListener('click', () => {
    enter(Object.fromEntries((territory?.removed ?? []).map((id) => [`account/${id}/gone`, ''])))
    part(root, 'add').focus()
  })
  part(root, 'show-all').addEventListener('click', showAll)
  addEventListener('beforeprint', showAll)
  part(root, 'export').addEventListener('click', () => {
    if (!territory) return
    const rows = territoryRows(desk.current(), territory, money)
    download(fileName(nameOf(desk.current()), 'csv', 'accounts'), 'text/csv', `\uFEFF${writeCsv(rows)}`)
  })
  bindBring(root, { tiers: () => patternNow()?.tiers ?? [], currency, take })
  part(root, 'planner').inert = false

  function enter(values: Readonly<Record<string, string>>): void {
    const fields = Object.entries(values).map(([key, value]): [string, Omit<Field, 'at'>] => [key, entry(key, value)])
    desk.enter(Object.fromEntries(fields))
    show(desk.current())
  }

  /** Those of the same name are brought up to date, the others are new. */
  function take(accounts: readonly ReadAccount[]): string {
    const kept = desk.current()
    const { shown } = accountIds(kept)
    const byName = new Map(shown.map((id) => [valueOf(kept, `account/${id}/name`).trim().toLowerCase(), id]))
    const fresh = accounts.filter(({ name }) => !byName.has(name.toLowerCase()))
    if (shown.length + fresh.length > mostAccounts)
      return words.tooMany(String(mostAccounts), String(shown.length + fresh.length))
    const now = Date.now()
    const values = accounts.flatMap((account, index) => {
      const id = byName.get(account.name.toLowerCase()) ?? newRowId(now + index, newId())
      return Object.entries(account).map(([what, value]): [string, string] => [`account/${id}/${what}`, value])
    })
    enter(Object.fromEntries(values))
    return words.taken(fresh.length, accounts.length - fresh.length)
  }

  function show(kept: Kept): void {
    const pattern = patternOf(valueOf(kept, 'process')) ?? patterns[0]
    if (pattern) choice.value = pattern.id
    choice.disabled = Object.values(kept.fields).some(({ at }) => at > 0)
    territory = territoryIn(kept, pattern)
    if (pattern) showTiers(root, kept, pattern)
    fillFields(part(root, 'top'), kept)
    part(root, 'hours-source').textContent = sourceOf(kept, 'hours', pattern?.sellingText ?? '', pattern?.sellingHours)
    showAccounts(root, kept, territory)
    showResult(root, territory, money)
  }

  function showAll(): void {
    body.dataset['whole'] = ''
    show(desk.current())
  }

  function patternNow(): Pattern | undefined {
    return patternOf(valueOf(desk.current(), 'process')) ?? patterns[0]
  }

  function patternOf(id: string): Pattern | undefined {
    return patterns.find((pattern) => pattern.id === id)
  }
}

function showTiers(root: HTMLElement, kept: Kept, { tiers }: Pattern): void {
  const body = part(root, 'tiers')
  const shape = JSON.stringify(tiers)
  if (body.dataset['shape'] !== shape) {
    body.dataset['shape'] = shape
    body.replaceChildren(
      ...tiers.map(({ id, title }) =>
        element('tr', {}, [
          element('th', { scope: 'row' }, [title]),
          ...(
            [
              ['touches', words.touches],
              ['hours', words.hoursPerTouch],
              ['returns', words.returns],
            ] as const
          ).map(([what, label]) =>
            element('td', { class: 'tool-number' }, [
              numberField(`tier/${id}/${what}`, words.of(label, `${words.tier} ${title}`), most[what]),
            ]),
          ),
          element('td', { class: 'tool-source', 'data-source': id }, []),
        ]),
      ),
    )
  }
  fillFields(body, kept)
  for (const { id, text, ...figures } of tiers) {
    const isOwn = (['touches', 'hours', 'returns'] as const).some(
      (what) => valueOf(kept, `tier/${id}/${what}`) !== (figures[what] === undefined ? '' : String(figures[what])),
    )
    part(body, `source="${id}"`).textContent = isOwn ? toolWords.yours(text) : toolWords.fromPlaybook(text)
  }
}

function sourceOf(kept: Kept, key: string, text: string, figure: number | undefined): string {
  if (text === '') return toolWords.notInPlaybook
  return valueOf(kept, key) === (figure === undefined ? '' : String(figure))
    ? toolWords.fromPlaybook(text)
    : toolWords.yours(text)
}
