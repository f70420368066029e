/** A table of more columns than this is turned; one of more than `mostColumns` is cut into several. */
const widestUpright = 8
const mostColumns = 12
/** Columns of marks are narrow: as many as this stand upright. */
const widestOfMarks = 16

/** Turns wide tables, and cuts those that no page could hold into several that all begin with the first column. */
export function splitWideTables(document: Document): void {
  for (const table of document.querySelectorAll('table')) {
    const columns = Math.max(0, ...[...table.querySelectorAll('tr')].map((row) => row.children.length))
    // Cells that stand for several can't be counted this way: such a table stays as it is.
    if (columns <= widestUpright || table.querySelector('[colspan], [rowspan]')) continue
    if (columns <= widestOfMarks && isOfMarks(table)) continue
    const box = boxOf(table)
    const heading = headingAbove(box)
    const turned = document.createElement('div')
    turned.className = 'book-turned'
    ;(heading[0] ?? box).before(turned)
    box.remove()
    turned.append(...heading, ...piecesOf(table, columns))
  }
}

/** Does the table hold signs alone, behind the first column? */
function isOfMarks(table: Element): boolean {
  const cells = [...table.querySelectorAll('tbody tr > :not(:first-child)')]
  return cells.length > 0 && cells.every((cell) => visibleText(cell).length <= 3)
}

function visibleText(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.visually-hidden')) hidden.remove()
  return (copy.textContent ?? '').trim()
}

/** The table, with the box around it that a screen scrolls it in. */
function boxOf(table: Element): Element {
  const parent = table.parentElement
  return parent?.matches('.scroll, .table-scroll') && parent.children.length === 1 ? parent : table
}

/** The heading that stands above a table, with what stands between the two: they go to the turned page together. */
function headingAbove(box: Element): Element[] {
  const between: Element[] = []
  for (let above = box.previousElementSibling; above && between.length < 3; above = above.previousElementSibling) {
    between.unshift(above)
    if (/^H[2-6]$/.test(above.tagName)) return between
  }
  return []
}

function piecesOf(table: Element, columns: number): Element[] {
  if (columns <= mostColumns) return [table]
  const step = mostColumns - 1
  return Array.from({ length: Math.ceil((columns - 1) / step) }, (_, piece) =>
    withColumns(table, 1 + piece * step, 1 + (piece + 1) * step),
  )
}

function withColumns(table: Element, from: number, to: number): Element {
  const copy = table.cloneNode(true) as Element
  for (const row of copy.querySelectorAll('tr')) {
    for (const [index, cell] of [...row.children].entries()) {
      if (index > 0 && (index < from || index >= to)) cell.remove()
    }
  }
  // An id may stand once only.
  if (from > 1) for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id')
  return copy
}
