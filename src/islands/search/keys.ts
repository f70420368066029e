/** Arrow keys walk from the field through the results and back; Home and End jump. Tab goes through everything. */
export function walkWithArrows(root: HTMLElement, field: HTMLInputElement): void {
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.search-link')]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    if (here < 0 && document.activeElement !== field) return
    const next = target(event.key, here, links.length)
    if (next === undefined) return
    event.preventDefault()
    const goal = next < 0 ? field : links[next]
    goal?.focus()
    goal?.scrollIntoView({ block: 'nearest' })
  })
}

/** Where a key leads from place `here`, -1 being the field. */
function target(key: string, here: number, count: number): number | undefined {
  if (count === 0) return undefined
  if (key === 'ArrowDown') return Math.min(here + 1, count - 1)
  if (here < 0) return undefined
  if (key === 'ArrowUp') return here - 1
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
