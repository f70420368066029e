/**
 * Buttons, fields, folds and rows to choose from that are less than 44 px wide or high, with their labels. Links in lists of
 * links and among words are as high as their line. Runs in a browser, so it stands alone.
 */
export function smallTargets(): string[] {
  const least = 44
  const isShown = (it: Element): boolean => it.checkVisibility({ visibilityProperty: true }) && it.clientWidth > 2
  /** Pixels from a point along one way that press the same thing. */
  const reach = (it: Element, x: number, y: number, toX: number, toY: number): number => {
    for (let far = 0; far < least; far++)
      if (!it.contains(document.elementFromPoint(x + far * toX, y + far * toY))) return far
    return least
  }
  const pressed = 'button, summary, input, select, textarea, a:is(.button, .chip, .process-list *, .offline-name *)'
  return [...document.querySelectorAll<HTMLElement>(`main :is(${pressed})`)]
    .filter((it) => isShown(it) && !it.matches(':disabled'))
    .flatMap((it) => {
      it.scrollIntoView({ block: 'center', behavior: 'instant' })
      const labels = it instanceof HTMLInputElement ? [...(it.labels ?? [])] : []
      const boxes = [it, ...labels].map((part) => part.getBoundingClientRect())
      const across = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left))
      const down = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top))
      const { left, top, width, height } = it.getBoundingClientRect()
      const [x, y] = [left + Math.min(width / 2, least), top + height / 2]
      const wide = Math.max(across, reach(it, x, y, -1, 0) + reach(it, x, y, 1, 0))
      const high = Math.max(down, reach(it, x, y, 0, -1) + reach(it, x, y, 0, 1))
      const size = `${String(Math.round(wide))} × ${String(Math.round(high))}`
      return Math.min(wide, high) > least - 1 ? [] : [`${size}: ${it.outerHTML.slice(0, 100)}`]
    })
}
