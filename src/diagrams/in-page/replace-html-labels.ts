/** A few kinds of diagram write HTML into the SVG whatever they are told; its words become SVG text where they stood. */
export function replaceHtmlLabels(root: SVGSVGElement): void {
  for (const foreign of root.querySelectorAll('foreignObject')) {
    const box = foreign.getBBox()
    const words = (foreign.textContent ?? '').replace(/\s+/g, ' ').trim()
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
    const style = getComputedStyle(foreign.querySelector('span, p, div') ?? foreign)
    text.setAttribute('x', String(box.x + box.width / 2))
    text.setAttribute('y', String(box.y + box.height / 2))
    text.setAttribute('text-anchor', 'middle')
    text.setAttribute('dominant-baseline', 'central')
    text.style.fill = style.color
    text.style.fontSize = style.fontSize
    text.textContent = words
    if (words === '') foreign.remove()
    else foreign.replaceWith(text)
  }
}
