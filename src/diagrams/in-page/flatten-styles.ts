/** Writes what the style sheet and the style attributes amount to into presentation attributes, and removes both. */
export function flattenStyles(root: SVGSVGElement): void {
  const inherited = [
    'fill',
    'fill-opacity',
    'fill-rule',
    'stroke',
    'stroke-width',
    'stroke-opacity',
    'stroke-dasharray',
    'stroke-dashoffset',
    'stroke-linecap',
    'stroke-linejoin',
    'font-family',
    'font-size',
    'font-style',
    'font-weight',
    'text-anchor',
    'visibility',
    'letter-spacing',
    'dominant-baseline',
  ]
  const own: Readonly<Record<string, string>> = {
    opacity: '1',
    'stop-color': 'rgb(0, 0, 0)',
    'stop-opacity': '1',
    'alignment-baseline': 'auto',
    'text-decoration-line': 'none',
  }
  const initial: Readonly<Record<string, string>> = {
    'font-family': '',
    'font-size': '',
    fill: 'rgb(0, 0, 0)',
    stroke: 'none',
  }

  const elements = [root, ...root.querySelectorAll<SVGElement>('*')].filter((element) => element.localName !== 'style')
  const computed = new Map<Element, Map<string, string>>()
  const hidden: Element[] = []
  for (const element of elements) {
    const style = getComputedStyle(element)
    if (style.display === 'none' && element !== root) hidden.push(element)
    const values = new Map([...inherited, ...Object.keys(own)].map((name) => [name, style.getPropertyValue(name)]))
    // A group's transform may come from CSS (which an attribute can express) or be an attribute already.
    const transform = style.transform
    if (element.style.transform !== '' && transform !== 'none') element.setAttribute('transform', transform)
    computed.set(element, values)
  }

  root.querySelectorAll('style').forEach((element) => {
    element.remove()
  })
  hidden.forEach((element) => {
    element.remove()
  })
  for (const [element, values] of computed) {
    const parent = element.parentElement === null ? undefined : computed.get(element.parentElement)
    element.removeAttribute('style')
    for (const name of inherited) {
      element.removeAttribute(name)
      const value = values.get(name) ?? ''
      const above = parent === undefined ? initial[name] : parent.get(name)
      if (value !== above && !(parent === undefined && initial[name] === undefined))
        element.setAttribute(name, plain(name, value))
    }
    for (const [name, usual] of Object.entries(own)) {
      const attribute = name === 'text-decoration-line' ? 'text-decoration' : name
      element.removeAttribute(attribute)
      const value = values.get(name) ?? usual
      if (value !== usual) element.setAttribute(attribute, plain(name, value))
    }
  }

  /** `rgb(1, 2, 3)` → `#010203`, `16px` → `16`, and the marker syntax `url("#x")` → `url(#x)`. */
  function plain(name: string, value: string): string {
    const colour = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(value)
    if (colour !== null) {
      if (colour[4] === '0') return 'none'
      const hex =
        '#' + [colour[1], colour[2], colour[3]].map((part) => Number(part).toString(16).padStart(2, '0')).join('')
      return colour[4] === undefined ? hex : value
    }
    if (name === 'font-family') return value.replaceAll('"', "'")
    return value.replaceAll('"', '').replaceAll('px', '')
  }
}
