import type { CheatRow } from './cheat-sheet.ts'

/** How a cheat sheet is set. */
export interface SheetSize {
  /** The type's size in points; one of the classes in src/styles/cheat-sheet.css. */
  readonly points: 10.5 | 9.5 | 8.5 | 8 | 7.5 | 7 | 6.5 | 6
  /** The most points a cell may list. */
  readonly most: number
}

/** From roomy to tight. */
export const sheetSizes: readonly SheetSize[] = [
  { points: 10.5, most: 9 },
  { points: 9.5, most: 9 },
  { points: 8.5, most: 9 },
  { points: 8, most: 9 },
  { points: 7.5, most: 9 },
  { points: 7, most: 9 },
  { points: 7, most: 5 },
  { points: 6.5, most: 9 },
  { points: 6.5, most: 5 },
  { points: 7, most: 4 },
  { points: 6.5, most: 4 },
  { points: 6.5, most: 3 },
  { points: 6, most: 3 },
  { points: 6, most: 2 },
  { points: 6, most: 1 },
]

/** Height for rows, in mm: A4 or Letter across, without margins, title and the table's head. The lower of the two. */
const room = 176
/** What rows leave free above and below their words, in lines. */
const padding = 0.65

/** How many lines of a size a sheet takes. */
export function sheetLines({ points }: SheetSize): number {
  return room / (points * millimetres * leading)
}

/** How many lines the highest cell of a row has, with the space around it. */
export function linesOfRow(row: CheatRow, size: SheetSize): number {
  const lines = (texts: readonly (string | undefined)[], width: number): number =>
    texts.reduce((sum, text) => sum + (text ? Math.ceil(text.length / lettersIn(width, size)) : 0), 0)
  const cells = [
    lines([row.stage.title.text, 'time', 'moves on', row.lead], columns.stage),
    lines([row.buyer, ...(row.steps.length > 0 ? [`Their step: ${row.steps.join(', ')}`] : [])], columns.buyer),
    lines([...row.we, row.leftOut.we > 0 ? 'more' : undefined], columns.we - 3),
    lines([row.gate, row.decides], columns.gate),
    lines(
      [...row.killers.map((it) => `Deal killer: ${it}`), ...row.musts, row.leftOut.musts > 0 ? 'more' : undefined],
      columns.must - 3,
    ),
  ]
  return Math.max(...cells) + padding
}

/** Widths of the columns in mm, with their gaps; the same shares as in src/styles/cheat-sheet.css. */
const columns = { stage: 31, buyer: 35, we: 82, gate: 35, must: 74 }
const millimetres = 0.3528
const leading = 1.25
/** An average letter's share of the type's size, on the safe side. */
const letter = 0.465

function lettersIn(width: number, { points }: SheetSize): number {
  return Math.floor((width - 3) / (points * millimetres * letter))
}

/** Up to the first full stop that ends a sentence. */
export function firstSentence(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim()
  return /^.*?[.?!](?=\s+["“‘(]?\p{Lu}|$)/u.exec(plain)?.[0] ?? plain
}
