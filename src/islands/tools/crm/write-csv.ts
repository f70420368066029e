/**
 * Rows as CSV for a spreadsheet. A cell that a spreadsheet would take for a formula gets an apostrophe in front, because
 * what came out of a stranger's export must not run in somebody's workbook.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const isFormula = /^[=+@\t\r]|^-(?!\d)/.test(text)
  const safe = isFormula ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
