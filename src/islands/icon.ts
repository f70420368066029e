/** Paths on a 24 × 24 grid: the signs of what only a script puts on a page. The others are in src/components/icons.ts. */
const paths = {
  close: 'M6 6l12 12M18 6 6 18',
  copy: 'M9 8.5h10.5V20H9zM15 8.5V4H4.5v11.5H9',
  mark: 'M7 4h10v16l-5-4.5L7 20z',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6.5 11H5v9.5h14V11h-1.5',
} as const

const namespace = 'http://www.w3.org/2000/svg'

/** A small sign in a button whose name says the same; screen readers skip it. */
export function icon(name: keyof typeof paths): SVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('class', 'icon')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', paths[name])
  svg.append(path)
  return svg
}
