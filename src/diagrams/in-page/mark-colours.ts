/** Adds the class of each colour that has a name. On a colour of the author's own, text gets whichever ink can be read. */
export function markColours(root: SVGSVGElement, colourNames: Readonly<Record<string, string>>): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    const marks = (['fill', 'stroke', 'stop-color'] as const).flatMap((property) => {
      const value = element.getAttribute(property)
      const name = value === null ? undefined : colourNames[value]
      return name === undefined ? [] : [`dg-${property}-${name}`]
    })
    const kept = [...element.classList].filter((name) => ['gate', 'node'].includes(name))
    const classes = [...kept.map((name) => `dg-${name}`), ...marks]
    if (element === root) classes.unshift('diagram')
    if (classes.length > 0) element.setAttribute('class', classes.join(' '))
    else element.removeAttribute('class')
  }
  for (const node of root.querySelectorAll('.dg-node')) {
    const fill =
      node.querySelector('rect[fill], polygon[fill], path[fill], circle[fill], ellipse[fill]')?.getAttribute('fill') ??
      ''
    const channels = /^#(..)(..)(..)$/
      .exec(fill)
      ?.slice(1)
      .map((part) => parseInt(part, 16) / 255)
    if (channels === undefined || colourNames[fill] !== undefined) continue
    const [red = 0, green = 0, blue = 0] = channels.map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    )
    const ink = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? '#000000' : '#ffffff'
    for (const text of node.querySelectorAll('text, tspan')) {
      text.setAttribute('class', (text.getAttribute('class') ?? '').replace(/dg-fill-\S+/g, '').trim())
      text.removeAttribute('fill')
      if (text.localName === 'text') text.setAttribute('fill', ink)
    }
  }
}
