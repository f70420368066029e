import type { PdfObjects } from './pdf-objects.ts'

/** A typeface in a PDF. */
export interface PdfFont {
  /** What its signs say, by their numbers in it: four hexadecimal digits each. */
  readonly letters: ReadonlyMap<string, string>
  readonly signs: ReadonlyMap<string, string>
  /** In thousandths of the size. */
  readonly width: (sign: string) => number
}

/**
 * Reads what a PDF tells of a typeface that text is written in (PDF 32000-1, 9.7); undefined for one of another make:
 * emoji are drawn one by one.
 */
export function readPdfFont(pdf: PdfObjects, id: number): PdfFont | undefined {
  const font = pdf.object(id)
  const table = pdf.referred(font, 'ToUnicode')
  const [, descendant] = /\/DescendantFonts \[(\d+) 0 R\]/.exec(font) ?? []
  if (table === undefined || descendant === undefined) return undefined
  const letters = lettersIn(pdf.stream(table) ?? '')
  const dictionary = pdf.object(Number(descendant))
  const widths = widthsIn(dictionary)
  const usual = Number(/\/DW (\d+)/.exec(dictionary)?.[1] ?? 1000)
  return {
    letters,
    signs: new Map([...letters].map(([sign, letter]) => [letter, sign])),
    width: (sign) => widths.get(Number.parseInt(sign, 16)) ?? usual,
  }
}

/** Which letter each sign is, from the typeface’s table for those who copy text (PDF 32000-1, 9.10.3). */
function lettersIn(table: string): Map<string, string> {
  const letters = new Map<string, string>()
  const set = (sign: number, code: number): unknown =>
    letters.set(sign.toString(16).toUpperCase().padStart(4, '0'), String.fromCodePoint(code))
  const hex = (text: string | undefined): number => Number.parseInt(text ?? '', 16)
  for (const [, sign, code] of table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})>$/gm)) set(hex(sign), hex(code))
  for (const [, first, last, code] of table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>$/gm)) {
    for (let sign = hex(first); sign <= hex(last); sign++) set(sign, hex(code) + sign - hex(first))
  }
  return letters
}

/** `/W [3 [600 700] 10 12 500]`: from sign 3 on 600 and 700; from 10 to 12 each 500 (PDF 32000-1, 9.7.4.3). */
function widthsIn(dictionary: string): Map<number, number> {
  const widths = new Map<number, number>()
  const [, list = ''] = /\/W \[((?:[^[\]]|\[[^\]]*\])*)\]/.exec(dictionary) ?? []
  for (const [, first, each, last, all] of list.matchAll(/(\d+) (?:\[([^\]]*)\]|(\d+) ([\d.]+))/g)) {
    const from = Number(first)
    if (each !== undefined) for (const [index, width] of each.split(' ').entries()) widths.set(from + index, +width)
    else for (let sign = from; sign <= Number(last); sign++) widths.set(sign, Number(all))
  }
  return widths
}
