import { deflateSync } from 'node:zlib'
import { type PdfFont, readPdfFont } from './pdf-font.ts'
import type { PdfObjects } from './pdf-objects.ts'

/**
 * Sets page numbers where marks were printed, without another print: in the streams of the pages, each run of letters
 * that is the mark is replaced by the next number, flush with the mark’s end.
 *
 * @param mark what was printed, a letter or several
 * @param numbers in the order the marks stand in
 * @returns streams to replace those of the same number; undefined where it can’t be done: a number is wider than the
 *   mark, a digit is in no text of that typeface, or there aren’t as many marks as numbers
 */
export function setNumbers(
  pdf: PdfObjects,
  mark: string,
  numbers: readonly number[],
): ReadonlyMap<number, string> | undefined {
  const left = numbers.map(String)
  if (left.some((number) => number.length > mark.length)) return undefined
  const fonts = new Map<number, PdfFont | undefined>()
  const fontOf = (id: number): PdfFont | undefined => {
    if (!fonts.has(id)) fonts.set(id, readPdfFont(pdf, id))
    return fonts.get(id)
  }
  const streams = new Map<number, string>()
  for (const page of pdf.pages.map(pdf.object)) {
    const contents = pdf.referred(page, 'Contents')
    const written = contents === undefined ? undefined : pdf.stream(contents)
    if (contents === undefined || written === undefined) return undefined
    let isWhole = true
    const set = written.replaceAll(run, (text, ...found: unknown[]) => {
      const it = found.at(-1) as Run
      const id = pdf.referred(page, it.font)
      const font = id === undefined ? undefined : fontOf(id)
      if (font === undefined || lettersOf(it, font) !== mark) return text
      const number = runOf(left.shift() ?? '', it, font)
      isWhole &&= number !== undefined
      return number ?? text
    })
    if (!isWhole) return undefined
    if (set !== written) streams.set(contents, streamOf(set))
  }
  return left.length === 0 ? streams : undefined
}

/** A run of letters as Chromium writes it: a typeface, a place, and each letter with its distance from the last. */
const run =
  /BT\n\/(?<font>F\d+) (?<size>[\d.]+) Tf\n1 0 0 -1 (?<x>-?[\d.]+) (?<y>-?[\d.]+) Tm\n(?<shows>(?:(?:[\d.-]+ 0 Td )?<[0-9A-F]+> Tj\n)+)ET/g

interface Run {
  readonly font: string
  readonly size: string
  readonly x: string
  readonly y: string
  readonly shows: string
}

function lettersOf({ shows }: Run, { letters }: PdfFont): string {
  // The marks are short: what is long isn’t one.
  if (shows.length > 400) return ''
  return signsIn(shows)
    .map((sign) => letters.get(sign) ?? '\uFFFD')
    .join('')
}

function signsIn(shows: string): string[] {
  return [...shows.matchAll(/<([0-9A-F]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
}

function runOf(number: string, { font: name, size, x, y, shows }: Run, font: PdfFont): string | undefined {
  const signs = [...number].map((digit) => font.signs.get(digit))
  if (number === '' || !signs.every((sign) => sign !== undefined)) return undefined
  const steps = [...shows.matchAll(/([\d.-]+) 0 Td/g)].reduce((sum, [, step]) => sum + Number(step), 0)
  const last = /<([0-9A-F]+)> Tj\n$/.exec(shows)?.[1]?.match(/.{4}/g) ?? []
  const widthOf = (of: readonly string[]): number =>
    of.reduce((sum, sign) => sum + (font.width(sign) * Number(size)) / 1000, 0)
  const start = Number(x) + steps + widthOf(last) - widthOf(signs)
  return `BT\n/${name} ${size} Tf\n1 0 0 -1 ${start.toFixed(4)} ${y} Tm\n<${signs.join('')}> Tj\nET`
}

function streamOf(text: string): string {
  const packed = deflateSync(Buffer.from(text, 'latin1')).toString('latin1')
  return `<</Filter /FlateDecode\n/Length ${packed.length}>> stream\n${packed}\nendstream`
}
