/** An accent edge for each stage of a flowchart: Mermaid has no shape for it. */
export function addStageEdges(root: SVGSVGElement, accent: string): void {
  for (const card of root.querySelectorAll<SVGRectElement>('.node.stage > rect')) {
    const [x, y, height] = ['x', 'y', 'height'].map((name) => Number(card.getAttribute(name)))
    if (x === undefined || y === undefined || height === undefined) continue
    card.setAttribute('rx', '6')
    card.setAttribute('ry', '6')
    const edge = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    edge.setAttribute(
      'd',
      `M${String(x + 4)} ${String(y)}v${String(height)}a4 6 0 0 1 -4 -6v${String(-(height - 12))}a4 6 0 0 1 4 -6z`,
    )
    edge.setAttribute('fill', accent)
    card.after(edge)
  }
}
