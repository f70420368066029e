/** The rows of the people in the call. */
export function rowsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-row]')]
}

/** Up to 99 people: the number is part of the field's key. */
export function addRow(root: HTMLElement): HTMLElement | undefined {
  const rows = rowsOf(root)
  const last = rows.at(-1)
  if (!last || rows.length >= 99) return undefined
  const number = String(rows.length + 1)
  const row = last.cloneNode(true) as HTMLElement
  row.dataset['row'] = number
  for (const input of row.querySelectorAll('input')) {
    input.value = ''
    input.dataset['field'] = input.dataset['field']?.replace(/\d+/, number)
    input.setAttribute('aria-label', (input.getAttribute('aria-label') ?? '').replace(/\d+/, number))
  }
  last.after(row)
  return row
}
