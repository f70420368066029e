import Papa from 'papaparse'
import { decodeText, type Encoding } from './decode-text.ts'
import { readXlsx } from './read-xlsx.ts'

/** A file as rows of text, the heads apart. */
export interface Table {
  readonly heads: readonly string[]
  /** Every row below the heads, blank ones left out; `row` is its number in a spreadsheet. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[]
  readonly encoding: Encoding | 'workbook'
  /** Heads that stand there twice; the later ones carry a number. */
  readonly twice: readonly string[]
}

export type TableProblem = 'empty' | 'too large' | 'old workbook' | 'no table' | 'no rows'

/** In bytes. */
export const largestFile = 200_000_000

/** Reads CSV, TSV or the first sheet of a workbook. `isHead` knows the names of columns: a report's title may stand above. */
export function readTable(bytes: Uint8Array, isHead: (name: string) => boolean): Table | TableProblem {
  if (bytes.length === 0) return 'empty'
  if (bytes.length > largestFile) return 'too large'
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return 'old workbook'
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const workbook = isZip ? readXlsx(bytes) : undefined
  if (isZip && !workbook) return 'no table'
  const { text, encoding } = workbook ? { text: '', encoding: 'workbook' as const } : decodeText(bytes)
  if (text.includes('\0')) return 'no table'
  const numbered = numberRows(workbook ?? splitRows(text))
  const [first] = numbered
  if (!first) return 'empty'
  const known = numbered.slice(0, 30).findIndex(({ cells }) => cells.filter(isHead).length >= 2)
  const wide = numbered.slice(0, 30).findIndex(({ cells }) => cells.filter((cell) => cell !== '').length >= 2)
  const at = known >= 0 ? known : wide
  const head = numbered[at]
  if (!head) return 'no table'
  const below = numbered.slice(at + 1)
  if (below.length === 0) return 'no rows'
  return { ...nameHeads(head.cells), rows: below, encoding }
}

/** Rows that hold something, with their numbers in a spreadsheet. Cells lose the spaces around them, in place: there are millions. */
function numberRows(rows: readonly string[][]): readonly Table['rows'][number][] {
  const numbered: Table['rows'][number][] = []
  for (const [index, cells] of rows.entries()) {
    let isBlank = true
    for (const [place, cell] of cells.entries()) {
      const trimmed = cell.trim()
      if (trimmed !== '') isBlank = false
      if (trimmed.length !== cell.length) cells[place] = trimmed
    }
    if (!isBlank) numbered.push({ row: index + 1, cells })
  }
  return numbered
}

function splitRows(text: string): string[][] {
  // What Excel puts first to say what stands between the cells.
  const said = /^sep=(.)\r?\n/.exec(text)
  const body = said ? text.slice(said[0].length) : text
  const { data } = Papa.parse<string[]>(body, { delimiter: said?.[1] ?? delimiterOf(body) })
  return said ? [[], ...data] : data
}

/** What stands between the cells: the sign that makes most of them in most of the first rows. */
function delimiterOf(text: string): string {
  const widths = [',', ';', '\t', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 40, skipEmptyLines: 'greedy' })
    const sorted = data.map((cells) => cells.length).sort((a, b) => a - b)
    return { delimiter, width: sorted[Math.floor(sorted.length / 2)] ?? 0 }
  })
  return widths.reduce((best, it) => (it.width > best.width ? it : best)).delimiter
}

/** A head without a name is `Column 4`; a second `Amount` is `Amount (2)`. */
function nameHeads(cells: readonly string[]): Pick<Table, 'heads' | 'twice'> {
  const seen = new Map<string, number>()
  const twice = new Set<string>()
  const heads = cells.map((cell, index) => {
    const name = cell === '' ? `Column ${String(index + 1)}` : cell
    const count = (seen.get(name.toLowerCase()) ?? 0) + 1
    seen.set(name.toLowerCase(), count)
    if (count > 1) twice.add(name)
    return count === 1 ? name : `${name} (${String(count)})`
  })
  return { heads, twice: [...twice] }
}
