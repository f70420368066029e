/** A table of more columns than this is turned; one of more than `mostColumns` is cut into several. */
const widestUpright = 8
const mostColumns = 12

/** Turns wide tables, and cuts those that no page could hold into several that all begin with the first column. */
export function splitWideTables(document: Document): void {
  for (const table of document.querySelectorAll('table')) {
    const columns = Math.max(0, ...[...table.querySelectorAll('tr')].map((row) => row.children.length))
    // Cells that stand for several can't be counted this way: such a table stays as it is.
    if (columns <= widestUpright || table.querySelector('[colspan], [rowspan]')) continue
    const turned = document.createElement('div')
    turned.className = 'book-turned'
    table.replaceWith(turned)
    const step = mostColumns - 1
    for (let from = 1; from < columns; from += step) {
      turned.append(columns <= mostColumns ? table : withColumns(table, from, from + step))
      if (columns <= mostColumns) break
    }
  }
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
