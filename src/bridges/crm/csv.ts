import Papa from 'papaparse'
import { type CrmPipeline, type CrmStage, usesOf } from '../../compiler/4-derive/crm-pipeline.ts'
import { spreadsheetCell } from '../../compiler/meaning/spreadsheet-cell.ts'
import { crmWords } from '../../compiler/vocabulary/crm-words.ts'
import type { Renderer } from '../../render/index.ts'
import { guidanceOf } from './guidance.ts'

/** What a CRM file needs to know about the site it comes from. */
export interface CrmSite {
  readonly render: Pick<Renderer, 'text'>
  /** Where a stage stands in the site, as far as is known: with its host, or a path. */
  readonly stageAddress: (pipeline: CrmPipeline, stage: CrmStage) => string
}

/**
 * The stages of a process as a table, one row a stage: UTF-8 with a byte-order mark, so that Excel reads it, and RFC
 * 4180 lines. No cell is one that a spreadsheet would compute.
 */
export function crmCsv(pipeline: CrmPipeline, site: CrmSite): string {
  const rows = pipeline.stages.map((stage, index) => rowOf(pipeline, stage, index + 1, site))
  return `\ufeff${Papa.unparse(rows.map(safeRow), { newline: '\r\n' })}\r\n`
}

/** Not Papa’s own `escapeFormulae`, which lets a formula through where its cell has a second line. */
function safeRow(row: Record<string, string | number>): Record<string, string | number> {
  const cells = Object.entries(row).map(([head, cell]) => [
    head,
    typeof cell === 'string' ? spreadsheetCell(cell) : cell,
  ])
  return Object.fromEntries(cells) as Record<string, string | number>
}

function rowOf(
  pipeline: CrmPipeline,
  stage: CrmStage,
  number: number,
  { render, stageAddress }: CrmSite,
): Record<string, string | number> {
  const { winProbability, gate, fields } = stage
  const { time } = stage.stage
  const columns = crmWords.csvColumns
  return {
    [columns.number]: number,
    [columns.crmStage]: stage.name,
    [columns.stage]: stage.stage.title.text,
    [columns.outcome]: crmWords.outcome[stage.outcome],
    [columns.probability]: winProbability.known === 'unknown' ? '' : Math.round(winProbability.value * 1000) / 10,
    [columns.known]: crmWords.known[winProbability.known],
    [columns.typicalDays]: time?.typical.days ?? '',
    [columns.mostDays]: time?.atMost?.days ?? '',
    [columns.gate]: gate?.question.text ?? '',
    [columns.decides]: gate?.decides?.text ?? '',
    [columns.criteria]: (gate?.criteria ?? []).map(({ line }) => line.text).join('\n'),
    [columns.guidance]: guidanceOf(stage, render).join('\n'),
    [columns.fields]: fields.map(({ name }) => name).join('\n'),
    [columns.fieldNames]: fields.map(({ crmName }) => crmName ?? '').join('\n'),
    [columns.uses]: fields.map((field) => usesOf(field).join('; ')).join('\n'),
    [columns.address]: stageAddress(pipeline, stage),
  }
}
