import type { ToolProcess } from '../../../compiler/4-derive/tool-process.ts'
import type { PipelineDeal } from '../../../compiler/arithmetic/pipeline/deal.ts'
import type { WarnedDeal } from '../../../compiler/arithmetic/pipeline/warnings.ts'
import { pipelineWords as words } from '../../../compiler/vocabulary/pipeline-words.ts'
import type { DealLine } from '../forecast-deals.ts'
import { warnedCells } from '../warned-cells.ts'
import type { FromWorker, GivenList } from './messages.ts'
import type { UncountedRow } from './read-deals.ts'
import { writeCsv } from './write-csv.ts'

/** What the worker keeps of a report for the person who wants all of it. */
export interface Judged {
  readonly process: ToolProcess
  readonly deals: readonly PipelineDeal[]
  readonly warned: readonly WarnedDeal[]
  readonly uncounted: readonly UncountedRow[]
}

/** A whole list, as a file or as lines of the forecast. */
export function giveList(
  what: GivenList,
  { process, deals, warned, uncounted }: Judged,
): Extract<FromWorker, { is: 'list' | 'open deals' }> {
  switch (what) {
    case 'warned': {
      const top = [words.deal, words.owner, words.stage, words.value, words.inStage, words.what]
      return list('early-warnings.csv', [top, ...warned.map((deal) => warnedCells(deal, process, String))])
    }
    case 'uncounted': {
      const top = [words.row, words.column, words.cell, words.why]
      const cells = uncounted.map((it) => [String(it.row), it.head, it.text, words.faults[it.fault]])
      return list('rows-not-counted.csv', [top, ...cells])
    }
    case 'open':
      return { is: 'open deals', lines: openLines(deals) }
  }
}

/** The open deals as the forecast takes them, the most valuable first. A deal without a value is no line of it yet. */
export function openLines(deals: readonly PipelineDeal[]): readonly DealLine[] {
  return deals
    .filter(({ state, value }) => state === 'open' && value !== undefined)
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || a.row - b.row)
    .map(({ name, row, stage = '', value, closes }) => ({
      name: name === '' ? `${words.row} ${String(row)}` : name,
      stage,
      value: String(value),
      closes: closes === undefined ? '' : new Date(closes * 86_400_000).toISOString().slice(0, 10),
      call: 'pipeline',
    }))
}

/** With the mark that makes spreadsheets read it as UTF-8. */
function list(name: string, rows: readonly (readonly string[])[]): Extract<FromWorker, { is: 'list' }> {
  return { is: 'list', name, csv: `\ufeff${writeCsv(rows)}` }
}
