/**
 * The drawing's true size: Mermaid leaves margins that differ from kind to kind. What Mermaid itself cuts off, such as
 * lifelines that run on, stays cut off.
 */
export function cropToContent(root: SVGSVGElement): { width: number; height: number } {
  const margin = 4
  const box = root.getBBox()
  const shown = root.hasAttribute('viewBox') ? root.viewBox.baseVal : undefined
  const x = Math.floor(Math.max(box.x - margin, shown?.x ?? -Infinity))
  const y = Math.floor(Math.max(box.y - margin, shown?.y ?? -Infinity))
  const width =
    Math.ceil(Math.min(box.x + box.width + margin, shown === undefined ? Infinity : shown.x + shown.width)) - x
  const height =
    Math.ceil(Math.min(box.y + box.height + margin, shown === undefined ? Infinity : shown.y + shown.height)) - y
  root.setAttribute('viewBox', [x, y, width, height].join(' '))
  root.setAttribute('width', String(width))
  root.setAttribute('height', String(height))
  return { width, height }
}
