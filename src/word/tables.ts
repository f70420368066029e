import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx'
import type { Element, Nodes } from 'hast'
import { type Block, blocksOf, type Ground, paragraph } from './blocks.ts'
import type { SourceWriting } from './writing.ts'

/** A table of Word: its head is repeated on every page it goes on to, and no row is parted. */
export function tableOf(table: Element, writing: SourceWriting, ground: Ground): Block[] {
  const captions = inside(table, ['caption']).flatMap((it) =>
    blocksOf(it.children, writing, { ...ground, style: 'Caption' }),
  )
  const rows = inside(table, ['thead', 'tbody', 'tfoot'])
    .flatMap((part) => inside(part, ['tr']).map((row) => ({ row, isHead: part.tagName === 'thead' })))
    .concat(inside(table, ['tr']).map((row) => ({ row, isHead: false })))
  if (ground.isNote)
    return [
      ...captions,
      ...rows.flatMap(({ row }) => cellsOf(row).flatMap((it) => blocksOf(it.children, writing, ground))),
    ]
  const columns = widthsOf(
    rows.map(({ row }) => row),
    writing.document.width,
  )
  if (columns.length === 0) return captions
  return [
    ...captions,
    new Table({
      borders: lines,
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      columnWidths: columns,
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: rows.map(
        ({ row, isHead }) =>
          new TableRow({
            tableHeader: isHead,
            cantSplit: true,
            children: cellsOf(row).map((cell) => cellOf(cell, writing, isHead)),
          }),
      ),
    }),
    // Two tables in a row would be one.
    new Paragraph({ style: 'AfterTable' }),
  ]
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'B8C0C6' } as const
const lines = {
  ...{ top: line, bottom: line, left: line, right: line },
  ...{ insideHorizontal: line, insideVertical: line },
}

function cellOf(cell: Element, writing: SourceWriting, isHead: boolean): TableCell {
  const classes = cell.properties['className']
  const align = Array.isArray(classes) ? classes.join(' ') : ''
  const alignment = align.includes('right')
    ? AlignmentType.RIGHT
    : align.includes('center')
      ? AlignmentType.CENTER
      : undefined
  const style = isHead || cell.tagName === 'th' ? 'TableHead' : 'TableText'
  const ground: Ground = { depth: 0, style, ...(alignment === undefined ? {} : { alignment }) }
  const blocks = blocksOf(cell.children, writing, ground)
  return new TableCell({
    ...(style === 'TableHead' ? { shading: { fill: 'EEF1F3' } } : {}),
    ...spanOf(cell, 'colSpan', 'columnSpan'),
    ...spanOf(cell, 'rowSpan', 'rowSpan'),
    // A cell ends with a paragraph.
    children: blocks.at(-1) instanceof Paragraph ? blocks : [...blocks, paragraph([], ground)],
  })
}

function spanOf<K extends string>(cell: Element, from: string, to: K): Partial<Record<K, number>> {
  const span = Number(cell.properties[from] ?? 1)
  return Number.isInteger(span) && span > 1 && span < 64 ? ({ [to]: span } as Record<K, number>) : {}
}

/** Shares the width by how much stands in a column: none is too narrow for its longest word, none takes all. */
function widthsOf(rows: readonly Element[], width: number): number[] {
  const weights: number[] = []
  for (const row of rows) {
    cellsOf(row).forEach((cell, index) => {
      const text = textOf(cell).trim()
      const longest = Math.max(0, ...text.split(/\s+/).map((it) => it.length))
      weights[index] = Math.max(weights[index] ?? 4, Math.min(longest, 24), Math.min(text.length, 48))
    })
  }
  const whole = weights.reduce((sum, it) => sum + it, 0)
  return weights.map((it) => Math.floor((it / whole) * width))
}

function cellsOf(row: Element): Element[] {
  return inside(row, ['td', 'th'])
}

function inside({ children }: Element, names: readonly string[]): Element[] {
  return children.filter((node): node is Element => node.type === 'element' && names.includes(node.tagName))
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
