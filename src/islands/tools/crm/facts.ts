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
  const place = new Map(table.heads.map((head, index) => [head, index]))
  const cellsOf = (head: string | undefined): readonly string[] => {
    const index = head === undefined ? undefined : place.get(head)
    return index === undefined ? [] : table.rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '')
  }
  const dates = [columns.created, columns.closes, columns.since, ...table.heads.filter(enteredStage)].flatMap(cellsOf)
  const amounts = cellsOf(columns.value)
  const currencies = columns.currency
    ? cellsOf(columns.currency).map((cell) => currencyOf(cell) ?? cell)
    : amounts.flatMap((cell) => currencyOf(cell) ?? [])
  return {
    order: dateOrder(dates),
    sign: decimalSign(amounts),
    sampleDate: dates.find((date) => dateOrder([date]) === 'ask') ?? '',
    sampleAmount: amounts.find((amount) => decimalSign([amount]) === 'ask') ?? '',
    currencies: counted(currencies),
    stages: counted(cellsOf(columns.stage)),
  }
}

function counted(values: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])
}
