/** Without HTML labels, Mermaid 12 starts a state's words at the left edge of a box that is wider than they are. */
export function centreStateLabels(root: SVGSVGElement): void {
  if (root.getAttribute('aria-roledescription') !== 'stateDiagram') return
  for (const node of root.querySelectorAll<SVGGElement>('.node')) {
    const box = node.querySelector<SVGGraphicsElement>(':scope > rect')?.getBBox()
    const label = node.querySelector<SVGGElement>(':scope > .label')
    if (box === undefined || label === null || label.querySelectorAll('.row').length > 1) continue
    const words = label.getBBox()
    const down = label.transform.baseVal.consolidate()?.matrix.f ?? 0
    label.setAttribute(
      'transform',
      `translate(${String(box.x + box.width / 2 - words.x - words.width / 2)}, ${String(down)})`,
    )
  }
}
