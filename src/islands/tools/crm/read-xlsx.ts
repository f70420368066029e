import { unzipSync } from 'fflate'

/** More than this unpacked is no export, or a trap. */
const largest = 400_000_000

/**
 * The first sheet of a workbook as text, row by row. Dates become `2026-11-22`, formulas the value that was computed last;
 * nothing is evaluated. The parts are those of ECMA-376, “Office Open XML”. Undefined where it is no workbook.
 */
export function readXlsx(bytes: Uint8Array): string[][] | undefined {
  const parts = unzip(bytes)
  if (!parts) return undefined
  const sheetName = Object.keys(parts)
    .filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))[0]
  if (sheetName === undefined) return undefined
  const text = (name: string): string => (parts[name] ? new TextDecoder().decode(parts[name]) : '')
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(
    ([, item = '']) => textIn(item),
  )
  const isDate = dateStyles(text('xl/styles.xml'))
  const from1904 = /<workbookPr[^>]*\bdate1904="(?:1|true)"/.test(text('xl/workbook.xml'))
  const rows: string[][] = []
  for (const [, attributes = '', cells = ''] of text(sheetName).matchAll(/<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g)) {
    const place = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? rows.length + 1) - 1
    while (rows.length < place && place < 1_100_000) rows.push([])
    rows.push(readCells(cells, strings, isDate, from1904))
  }
  return rows
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> | undefined {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        originalSize <= largest && /^xl\/(workbook|sharedStrings|styles|worksheets\/[^/]+)\.xml$/.test(name),
    })
  } catch {
    return undefined
  }
}

function readCells(
  cells: string,
  strings: readonly string[],
  isDate: (style: number) => boolean,
  from1904: boolean,
): string[] {
  const row: string[] = []
  for (const [, attributes = '', content = ''] of cells.matchAll(/<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
    const column = columnOf(/\br="([A-Z]+)/.exec(attributes)?.[1]) ?? row.length
    while (row.length < column && column < 20_000) row.push('')
    const type = /\bt="(\w+)"/.exec(attributes)?.[1]
    const value = unescape(/<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '')
    const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)
    if (type === 's') row.push(strings[Number(value)] ?? '')
    else if (type === 'inlineStr') row.push(textIn(content))
    else if (type === 'b') row.push(value === '1' ? 'TRUE' : 'FALSE')
    else if (type === undefined && value !== '' && isDate(style)) row.push(dayOf(Number(value), from1904))
    else row.push(value)
  }
  return row
}

/** `A` is 0, `AB` is 27. */
function columnOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Spreadsheets count days from 30 December 1899, some old ones from 1904. */
function dayOf(serial: number, from1904: boolean): string {
  const time = Math.round((serial - (from1904 ? 24_107 : 25_569)) * 86_400_000)
  const date = new Date(time)
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10)
}

/** Which cell styles show a number as a date: the formats 14–22 and 45–47, and the author's own with d, m or y in them. */
function dateStyles(styles: string): (style: number) => boolean {
  const own = new Map(
    [...styles.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => [
      Number(/numFmtId="(\d+)"/.exec(tag)?.[1]),
      unescape(/formatCode="([^"]*)"/.exec(tag)?.[1] ?? ''),
    ]),
  )
  const cells = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? ''
  const formats = [...cells.matchAll(/<xf\b[^>]*>/g)].map(([tag]) => Number(/numFmtId="(\d+)"/.exec(tag)?.[1] ?? 0))
  return (style) => {
    const format = formats[style] ?? 0
    if ((format >= 14 && format <= 22) || (format >= 45 && format <= 47)) return true
    const code = own.get(format)?.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '') ?? ''
    return /[dy]/i.test(code)
  }
}

function textIn(xml: string): string {
  const visible = xml.replaceAll(/<rPh\b[\s\S]*?<\/rPh>/g, '')
  return [...visible.matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)].map(([, text = '']) => unescape(text)).join('')
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescape(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? all
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : all
  })
}
