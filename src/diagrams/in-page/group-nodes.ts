/** Puts each node of a flowchart into an `<a data-node>` of its own, to become a link or nothing. */
export function groupNodes(root: SVGSVGElement): void {
  // An author's own link is kept; an anchor within an anchor would be invalid.
  for (const link of root.querySelectorAll('a')) {
    const href = link.getAttribute('href') ?? link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? ''
    const node = link.querySelector('.node')
    if (node !== null) node.setAttribute('data-href', href)
    link.replaceWith(...link.childNodes)
  }
  for (const node of root.querySelectorAll('.node')) {
    const name = /-flowchart-(.+)-\d+$/.exec(node.id)?.[1]
    if (name === undefined) continue
    const link = document.createElementNS('http://www.w3.org/2000/svg', 'a')
    link.setAttribute('data-node', name)
    const href = node.getAttribute('data-href')
    if (href !== null && /^(https?:|mailto:|[#/.]|[\w-]+(?:[/?#.]|$))/i.test(href)) link.setAttribute('data-href', href)
    node.replaceWith(link)
    link.append(node)
  }
}
