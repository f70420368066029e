import { territoryPlannerWords as words } from '../../compiler/vocabulary/territory-planner-words.ts'
import { type DecimalSign, decimalSign, readAmount, type SignFound } from '../tools/crm/amounts.ts'
import type { Table } from '../tools/crm/read-table.ts'
import type { PatternTier } from './pattern.ts'
import { type AccountField, accountFields, most } from './territory.ts'

export type AccountColumns = Readonly<Partial<Record<AccountField, string>>>

/** An account of a file: text for the fields it has a value for. */
export type ReadAccount = Readonly<Partial<Record<AccountField, string>>> & { readonly name: string }

export interface ReadAccounts {
  readonly accounts: readonly ReadAccount[]
  /** What couldn’t be read as it stands, in words. */
  readonly notes: readonly string[]
}

/** The names of this page’s own file first, then those of CRMs, in small letters. */
const names: Readonly<Record<AccountField, readonly string[]>> = {
  name: ['account', 'account name', 'company name', 'company', 'name', 'plant', 'customer', 'customer name'],
  tier: ['tier', 'account tier', 'customer tier', 'segment', 'account segment', 'class', 'abc', 'priority', 'rating'],
  touches: ['touches a year', 'touches', 'touches per year', 'visits a year', 'visits per year', 'calls per year'],
  hours: ['hours a touch', 'hours per touch', 'hours per visit', 'hours'],
  returns: ['brings a year', 'return a year', 'return', 'sales last year', 'revenue with us', 'our revenue'],
}

const known = new Set(Object.values(names).flat())

export function isAccountHead(head: string): boolean {
  return known.has(plain(head))
}

/** The columns by their names alone; a CRM’s “annual revenue” is the account’s own, so it isn’t taken for ours. */
export function guessAccountColumns(heads: readonly string[]): AccountColumns {
  const free = new Map(heads.map((head) => [plain(head), head]))
  return Object.fromEntries(
    accountFields.flatMap((field) => {
      const name = names[field].find((it) => free.has(it))
      return name === undefined ? [] : [[field, free.get(name)!]]
    }),
  )
}

/** What the numbers of the chosen columns say about their decimal sign. */
export function signOf(table: Table, columns: AccountColumns): SignFound {
  return decimalSign(
    (['touches', 'hours', 'returns'] as const).flatMap((field) =>
      cellsOf(table, columns[field]).map(({ text }) => text),
    ),
  )
}

/** Every row as an account, and a note for each cell that isn’t what it should be. */
export function readAccounts(
  table: Table,
  columns: AccountColumns,
  sign: DecimalSign,
  tiers: readonly PatternTier[],
  /** Of the site; an amount in another one isn’t counted as one of these. */
  ours: string | undefined,
): ReadAccounts {
  const notes: string[] = []
  const accounts = new Map<string, ReadAccount>()
  const place = new Map(table.heads.map((head, index) => [head, index]))
  for (const { row, cells } of table.rows) {
    const cell = (field: AccountField): string => cells[place.get(columns[field] ?? '') ?? -1]?.trim() ?? ''
    const name = cell('name').slice(0, 200)
    if (name === '') {
      notes.push(words.note.name(row))
      continue
    }
    if (accounts.has(name.toLowerCase())) notes.push(words.note.twice(row, name))
    const tier = tierNamed(cell('tier'), tiers)
    if (cell('tier') !== '' && !tier) notes.push(words.note.tier(row, cell('tier').slice(0, 60)))
    const numbers = (['touches', 'hours', 'returns'] as const).flatMap((field) => {
      const text = cell(field)
      if (text === '') return []
      const { value, currency } = readAmount(text, sign)
      const isOther = currency !== undefined && isOtherCurrency(currency, ours)
      if (typeof value === 'number' && value <= most[field] && !isOther) return [[field, String(value)] as const]
      const note = isOther ? words.note.currency : words.note.number
      notes.push(note(row, words.columns[field], text.slice(0, 60)))
      return []
    })
    accounts.set(name.toLowerCase(), {
      ...accounts.get(name.toLowerCase()),
      name,
      ...(tier && { tier: tier.id }),
      ...Object.fromEntries(numbers),
    })
  }
  return { accounts: [...accounts.values()], notes }
}

/** `A`, `a`, `Tier A` and `A customer` are tier A. */
function tierNamed(text: string, tiers: readonly PatternTier[]): PatternTier | undefined {
  const bare = (it: string): string =>
    plain(it)
      .replace(/^(tier|class|segment)[\s:–-]*/, '')
      .replace(/[\s–-]*(tier|customers?|accounts?|plants?)$/, '')
  return text === '' ? undefined : tiers.find(({ title }) => bare(title) === bare(text))
}

/** `$` alone may be any of the dollars. */
function isOtherCurrency(found: string, ours: string | undefined): boolean {
  return ours !== undefined && found !== ours && !(found === '$' && /^[A-Z]{2}D$/.test(ours))
}

function cellsOf({ heads, rows }: Table, head: string | undefined): readonly { readonly text: string }[] {
  const index = head === undefined ? -1 : heads.indexOf(head)
  return index < 0 ? [] : rows.map(({ cells }) => ({ text: cells[index] ?? '' })).filter(({ text }) => text !== '')
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
