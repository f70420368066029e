/**
 * A text as a cell that a spreadsheet shows and never computes: what it would take for a formula gets an apostrophe in
 * front. Excel, Calc and Sheets go by the first sign, also in a cell of several lines, behind white space, and with the
 * full-width signs of an East Asian keyboard (OWASP, “CSV injection”). A number with its sign stays a number.
 */
export function spreadsheetCell(text: string): string {
  return beginsFormula.test(text) && !signedNumber.test(text) ? `'${text}` : text
}

const beginsFormula = /^(\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/
const signedNumber = /^[+-]\d[\d.,]*$/
