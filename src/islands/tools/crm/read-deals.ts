import type { PipelineDeal } from '../../../compiler/arithmetic/pipeline/deal.ts'
import { currencyOf, type DecimalSign, readAmount } from './amounts.ts'
import { type ColumnKey, type Columns, enteredStage } from './columns.ts'
import { type DateOrder, type ReadDay, readDay } from './dates.ts'
import type { Table } from './read-table.ts'
import type { StageMeaning } from './stage-names.ts'
import { ownValue } from '../../own-value.ts'

export interface ReadingSettings {
  readonly columns: Columns
  readonly order: DateOrder
  readonly sign: DecimalSign
  /** Money of the report's currency for one of each; undefined where nobody gave a rate. */
  readonly rates: Readonly<Record<string, number | undefined>>
  /** What each of the CRM's stages means. What isn't in here isn't known. */
  readonly stages: Readonly<Record<string, StageMeaning | undefined>>
  /** Days since 1 January 1970. */
  readonly today: number
}

export type Fault =
  'no stage' | 'stage' | 'amount' | 'negative' | 'absurd amount' | 'date' | 'absurd date' | 'rate' | 'number' | 'width'

/** A row that isn't counted, and the cell that is why. */
export interface UncountedRow {
  readonly row: number
  readonly fault: Fault
  readonly head: string
  readonly text: string
}

export interface ReadDeals {
  readonly deals: readonly PipelineDeal[]
  readonly uncounted: readonly UncountedRow[]
}

/** Every row becomes a deal, or is listed with what is wrong with it. `progress` hears how many are done. */
export function readDeals(table: Table, settings: ReadingSettings, progress: (done: number) => void): ReadDeals {
  const deals: PipelineDeal[] = []
  const uncounted: UncountedRow[] = []
  const read = rowReader(table, settings)
  for (const [index, row] of table.rows.entries()) {
    const result = read(row)
    if ('fault' in result) uncounted.push(result)
    else deals.push(result)
    if (index % 5000 === 4999) progress(index + 1)
  }
  return { deals, uncounted }
}

function rowReader({ heads, rows: _ }: Table, { columns, order, sign, rates, stages, today }: ReadingSettings) {
  const place = new Map(heads.map((head, index) => [head, index]))
  const entries = heads.flatMap((head, index) => {
    const name = enteredStage(head)
    const meaning = name === undefined ? undefined : ownValue(stages, name)
    return typeof meaning === 'object' ? [{ head, index, stage: meaning.stage }] : []
  })
  const days = new Map<string, ReadDay>()
  /** The same days stand in many rows: each is read once. */
  const dayOf = (text: string): ReadDay => {
    const known = days.get(text) ?? readDay(text, order)
    days.set(text, known)
    return known
  }
  return ({ row, cells }: Table['rows'][number]): PipelineDeal | UncountedRow => {
    const faults: UncountedRow[] = []
    const fail = (what: Fault, head = '', text = ''): undefined => {
      faults.push({ row, fault: what, head, text })
      return undefined
    }
    const cell = (key: ColumnKey): string => {
      const head = columns[key]
      return head === undefined ? '' : (cells[place.get(head) ?? -1] ?? '')
    }
    const day = (text: string, head: string): number | undefined => {
      if (text === '') return undefined
      const read = dayOf(text)
      return typeof read === 'number' ? read : fail(read === 'absurd' ? 'absurd date' : 'date', head, text)
    }
    const dayIn = (key: ColumnKey): number | undefined => day(cell(key), columns[key] ?? '')
    const count = (key: ColumnKey): number | undefined => {
      const text = cell(key)
      if (text === '') return undefined
      const value = Number(sign === ',' ? text.replace(',', '.') : text)
      return Number.isFinite(value) && value >= 0 && text.trim() !== '' ? value : fail('number', columns[key], text)
    }
    const money = (): number | undefined => {
      const text = cell('value')
      if (text === '') return undefined
      const { value, currency } = readAmount(text, sign)
      if (typeof value !== 'number') {
        return fail(
          value === 'unreadable' ? 'amount' : value === 'negative' ? value : 'absurd amount',
          columns.value,
          text,
        )
      }
      const own = cell('currency')
      const code = own === '' ? currency : (currencyOf(own) ?? own)
      const rate = code === undefined ? 1 : rates[code]
      return rate === undefined ? fail('rate', columns.currency ?? columns.value, code) : value * rate
    }
    if (cells.length < 2 && heads.length > 2) return { row, fault: 'width', head: '', text: cells[0] ?? '' }
    const stageName = cell('stage')
    const meaning = ownValue(stages, stageName)
    if (stageName === '')
      return { row, fault: 'no stage', head: columns.stage ?? '', text: cells.join(' ').trim().slice(0, 80) }
    if (!meaning) return { row, fault: 'stage', head: columns.stage ?? '', text: stageName }
    const state =
      isYes(cell('won')) || meaning === 'won' ? 'won' : isYes(cell('closed')) || meaning === 'lost' ? 'lost' : 'open'
    const last = stages[cell('lastStage')]
    const days = count('days')
    const entered: Record<string, number> = {}
    for (const { head, index, stage } of entries) {
      const on = day(cells[index] ?? '', head)
      if (on !== undefined) entered[stage] = on
    }
    const deal: PipelineDeal = {
      row,
      name: cell('name'),
      owner: cell('owner'),
      offering: cell('offering'),
      channel: cell('channel'),
      customerType: cell('customerType'),
      lossReason: cell('lossReason'),
      state,
      stage: typeof meaning === 'object' ? meaning.stage : typeof last === 'object' ? last.stage : undefined,
      value: money(),
      created: dayIn('created'),
      closes: dayIn('closes'),
      since: dayIn('since') ?? (days === undefined ? undefined : today - Math.round(days)),
      hasNextStep: columns.nextStep === undefined ? undefined : !/^[-–]?$/.test(cell('nextStep')),
      contacts: count('contacts'),
      pushes: count('pushes'),
      entered,
    }
    return faults[0] ?? deal
  }
}

function isYes(text: string): boolean {
  return /^(true|yes|1|y|x|wahr|ja|oui|vrai|sí|si)$/i.test(text)
}
