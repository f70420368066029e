import { spreadsheetCell } from '../../../compiler/meaning/spreadsheet-cell.ts'

/**
 * Rows as CSV for a spreadsheet. No cell is one that a spreadsheet would compute: what came out of a stranger's export
 * must not run in somebody's workbook.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const safe = spreadsheetCell(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
