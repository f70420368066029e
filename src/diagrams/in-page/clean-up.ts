/** Removes what only Mermaid needs: its data, its words for screen readers (ours take their place), empty labels. */
export function cleanUp(root: SVGSVGElement): void {
  root.querySelectorAll(':scope > title, :scope > desc').forEach((element) => {
    element.remove()
  })
  for (const text of root.querySelectorAll('text')) if ((text.textContent ?? '').trim() === '') text.remove()
  for (const rect of root.querySelectorAll('rect')) {
    if (!(Number(rect.getAttribute('width')) > 0) && !(rect.getAttribute('width') ?? '').endsWith('%')) rect.remove()
  }
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) {
      const ours = ['data-node', 'data-href'].includes(name) && element.localName === 'a'
      if (!ours && /^(data-|aria-|on|role$|tabindex$|xlink:|xml:space$|label-offset|look$|name$)/.test(name))
        element.removeAttribute(name)
    }
    if (element.getAttribute('class') === '') element.removeAttribute('class')
  }
}
