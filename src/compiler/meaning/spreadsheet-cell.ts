/**
 * A text as a cell that a spreadsheet shows and never computes: what it would take for a formula gets an apostrophe in
 * front. Excel, Calc and Sheets go by the first sign, also in a cell of several lines, behind white space, and with the
 * full-width signs of an East Asian keyboard (OWASP, “CSV injection”). A number with its sign stays a number.
 *
 * Where a comma parts euros from cents, they part cells at semicolons, and quotes in the middle of a cell hold nothing together:
 * what stands behind a semicolon, a tab or a line’s end then begins a cell of its own.
 */
export function spreadsheetCell(text: string): string {
  const parted = text.replaceAll(behindSeparator, (whole, before: string, cell: string) =>
    signedNumber.test(cell.trim()) ? whole : `${before}'${cell}`,
  )
  return beginsFormula.test(text) && !signedNumber.test(text) ? `'${parted}` : parted
}

const beginsFormula = /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/
const behindSeparator = /([;\t\r\n][" ]*)([=+\-@\uff1d\uff0b\uff0d\uff20][^;\t\r\n]*)/g
const signedNumber = /^[+-]\d[\d.,]*$/
