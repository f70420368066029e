import { decimalSign, currencyOf, type SignFound } from './amounts.ts'
import { type Columns, enteredStage } from './columns.ts'
import { dateOrder, type OrderFound } from './dates.ts'
import type { Table } from './read-table.ts'

/** What a file says about how it is written, and what has to be asked. */
export interface TableFacts {
  readonly order: OrderFound
  readonly sign: SignFound
  /** A date and an amount that could be read in two ways, to show with the question. */
  readonly sampleDate: string
  readonly sampleAmount: string
  /** Currencies and how many amounts are in each, the most frequent first. Amounts without one aren't counted. */
  readonly currencies: readonly (readonly [string, number])[]
  /** The CRM's stages and how many rows stand in each. */
  readonly stages: readonly (readonly [string, number])[]
}

/** Looks at every cell of the columns that matter, before anything is read. */
export function factsOf(table: Table, columns: Columns): TableFacts {
  const dateHeads = [columns.created, columns.closes, columns.since, ...table.heads.filter(enteredStage)]
  // The same few thousand days stand in a hundred thousand rows: each is looked at once.
  const dates = [...new Set(dateHeads.flatMap((head) => [...countsIn(table, head).keys()]))]
  const amounts = countsIn(table, columns.value)
  const written = columns.currency === undefined ? amounts : countsIn(table, columns.currency)
  const currencies = new Map<string, number>()
  for (const [cell, count] of written) {
    const currency = currencyOf(cell) ?? (columns.currency === undefined ? undefined : cell)
    if (currency !== undefined) currencies.set(currency, (currencies.get(currency) ?? 0) + count)
  }
  return {
    order: dateOrder(dates),
    sign: decimalSign(amounts.keys()),
    sampleDate: dates.find((date) => dateOrder([date]) === 'ask') ?? '',
    sampleAmount: amounts.keys().find((amount) => decimalSign([amount]) === 'ask') ?? '',
    currencies: mostFirst(currencies),
    stages: mostFirst(countsIn(table, columns.stage)),
  }
}

/** What stands in a column and how often; empty cells don't count. */
function countsIn({ heads, rows }: Table, head: string | undefined): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const index = head === undefined ? -1 : heads.indexOf(head)
  if (index < 0) return counts
  for (const { cells } of rows) {
    const cell = cells[index]
    if (cell !== undefined && cell !== '') counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return counts
}

function mostFirst(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...counts].sort((a, b) => b[1] - a[1])
}
