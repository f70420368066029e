/**
 * Lays a stage flowchart out anew: stages and gates in one straight row (or column), ends beside their gate, ways back in
 * lanes on the other side. No layout engine of Mermaid keeps the main line straight.
 *
 * `wide`: the main line runs from left to right, otherwise from top to bottom. Only touches drawings whose nodes are all named as `deriveFlowchart` names them (`stage1`, `gate1`, `won7` …).
 */
export function straightenFlow(root: SVGSVGElement, wide: boolean): void {
  interface Box {
    readonly group: SVGGElement
    readonly kind: string
    readonly order: number
    /** Half its size in the direction of the main line, and across it. */
    half: { readonly along: number; readonly across: number }
    along: number
    across: number
  }
  interface Way {
    readonly path: SVGPathElement
    readonly from: Box
    readonly to: Box
    readonly label: SVGGElement | undefined
    readonly labelWidth: number
  }

  const groups = [...root.querySelectorAll<SVGGElement>('.node')]
  const names = groups.map((group) => /-flowchart-((stage|gate|won|done|stop|nurture)(\d+))-\d+$/.exec(group.id))
  if (groups.length === 0 || names.includes(null) || root.querySelector('.cluster') !== null) return

  const boxes = new Map(groups.map((group, index) => [names[index]?.[1] ?? '', boxOf(group, names[index])]))
  const ways = [...root.querySelectorAll<SVGPathElement>('path[data-edge]')].flatMap(wayOf)
  const line = mainLine([...boxes.values()])

  evenOut(line.filter(({ kind }) => kind === 'stage'))
  placeMainLine(line)
  for (const gate of line) placeEnds(ways.filter((way) => way.from === gate && !line.includes(way.to)))
  for (const way of ways) if (!line.includes(way.from)) leadOn(way)
  const lanes: { from: number; to: number; level: number }[] = []
  const lateral = ways.filter(isLateral).sort((a, b) => span(a) - span(b))
  for (const [index, way] of lateral.entries()) drawLane(way, index)
  // Mermaid's size no longer holds.
  root.removeAttribute('viewBox')

  function boxOf(group: SVGGElement, name: RegExpExecArray | null | undefined): Box {
    const size = shapeOf(group)?.getBBox() ?? new DOMRect()
    const [width, height] = [size.width / 2, size.height / 2]
    const half = wide ? { along: width, across: height } : { along: height, across: width }
    return { group, kind: name?.[2] ?? '', order: Number(name?.[3]), half, along: 0, across: 0 }
  }

  function shapeOf(group: SVGGElement): SVGGraphicsElement | null {
    return group.querySelector<SVGGraphicsElement>('rect, polygon, path')
  }

  /** Cards in a row have one height, in a column one width. */
  function evenOut(stages: readonly Box[]): void {
    const across = Math.max(...stages.map(({ half }) => half.across))
    for (const stage of stages) {
      const card = shapeOf(stage.group)
      card?.setAttribute(wide ? 'y' : 'x', String(-across))
      card?.setAttribute(wide ? 'height' : 'width', String(2 * across))
      stage.half = { ...stage.half, across }
    }
  }

  function wayOf(path: SVGPathElement): Way[] {
    const [, from, to] = /^L_([a-z]+\d+)_([a-z]+\d+)_\d+$/.exec(path.dataset['id'] ?? '') ?? []
    const [start, end] = [boxes.get(from ?? ''), boxes.get(to ?? '')]
    if (start === undefined || end === undefined) return []
    const label = root
      .querySelector(`.edgeLabel [data-id="${path.dataset['id'] ?? ''}"]`)
      ?.closest<SVGGElement>('.edgeLabel')
    const written = label !== null && label !== undefined && (label.textContent ?? '').trim() !== ''
    return [
      {
        path,
        from: start,
        to: end,
        label: written ? label : undefined,
        labelWidth: written ? label.getBBox().width : 0,
      },
    ]
  }

  /**
   * Stages and gates in order. What a "yes" ends with lengthens the line, and a row has no room for it: there a win belongs
   * to it only at its very end.
   */
  function mainLine(all: readonly Box[]): Box[] {
    const rank = ['stage', 'gate', 'won', 'done']
    const ordered = all
      .filter(({ kind }) => rank.includes(kind))
      .sort((a, b) => a.order - b.order || rank.indexOf(a.kind) - rank.indexOf(b.kind))
    return ordered.filter(
      (box, index) => !wide || !isReached(box) || (box.kind === 'won' && index === ordered.length - 1),
    )
  }

  function isReached({ kind }: Box): boolean {
    return kind === 'won' || kind === 'done'
  }

  function placeMainLine(all: readonly Box[]): void {
    let along = 0
    for (const [index, box] of all.entries()) {
      const before = all[index - 1]
      if (before !== undefined) along += gapBetween(before, box)
      along += box.half.along
      place(box, along, 0)
      along += box.half.along
    }
    for (const way of ways.filter(({ from, to }) => follows(from, to))) {
      const arrow = way.to.kind === 'gate' ? 0 : 4
      stroke(way.path, [
        [way.from.along, 0],
        [way.to.along - way.to.half.along - arrow, 0],
      ])
      const middle = (way.from.along + way.from.half.along + way.to.along - way.to.half.along - arrow) / 2
      if (wide) putLabel(way, middle, -12)
      else putLabel(way, middle, way.labelWidth / 2 + 6)
    }
  }

  function gapBetween(before: Box, box: Box): number {
    if (box.kind === 'gate') return wide ? 12 : 24
    const labelled = ways.some((way) => way.from === before && way.to === box && way.label !== undefined)
    return wide ? 24 : labelled ? 38 : 28
  }

  function follows(from: Box, to: Box): boolean {
    const place = line.indexOf(from)
    return place !== -1 && line[place + 1] === to
  }

  /** Ends stand in one row beside the main line, those of a "yes" on the side of the stage that follows. */
  function placeEnds(of: readonly Way[]): void {
    const ends = of.toSorted((a, b) => Number(isReached(a.to)) - Number(isReached(b.to)))
    const widest = Math.max(...line.map(({ half }) => half.across))
    const gates = line.filter(({ kind }) => kind === 'gate')
    const widestGate = Math.max(...gates.map(({ half }) => half.across))
    const longest = Math.max(0, ...ways.filter((way) => !line.includes(way.to)).map((way) => way.labelWidth))
    for (const [index, way] of ends.entries()) {
      const sideways = ends.length === 1 ? 0 : (index === 0 ? -1 : 1) * (way.to.half.along + 4)
      const near = wide ? widest + 12 : widestGate + longest + 16
      place(way.to, way.from.along + sideways, near + way.to.half.across)
      stroke(way.path, [
        [way.from.along + sideways / 2, 0],
        [way.from.along + sideways / 2, near - 10],
        [way.to.along, near - 4],
      ])
      putLabel(
        way,
        way.from.along + sideways - (wide ? 0 : 12),
        way.from.half.across + (near - way.from.half.across) / 2 - 2,
      )
    }
  }

  /** From what is won, beside the main line, to the stage that follows. */
  function leadOn({ path, from, to }: Way): void {
    stroke(path, [
      [from.along + from.half.along, from.across],
      [to.along, from.across],
      [to.along, to.half.across + 4],
    ])
  }

  function isLateral(way: Way): boolean {
    return line.includes(way.from) && line.includes(way.to) && !follows(way.from, way.to)
  }

  function span({ from, to }: Way): number {
    return Math.abs(from.along - to.along)
  }

  /** A way that leaves the main line and comes back to it, in the nearest lane that is free over its whole length. */
  function drawLane(way: Way, index: number): void {
    const [from, to] = [Math.min(way.from.along, way.to.along) - 12, Math.max(way.from.along, way.to.along) + 12]
    const inTheWay = lanes.filter((lane) => lane.from < to && from < lane.to).map(({ level }) => level)
    const level = Math.max(-1, ...inTheWay) + 1
    lanes.push({ from, to, level })

    const passed = line.filter((box) => box.along + box.half.along > from && box.along - box.half.along < to)
    const across = -(Math.max(...passed.map(({ half }) => half.across)) + 18 + 14 * level)
    const shared = (end: 'from' | 'to'): number =>
      lateral.slice(0, index).filter((other) => other[end] === way[end]).length
    const start = way.from.along + (wide ? 1 : -1) * 6 * shared('from')
    const end = way.to.along - 10 * shared('to')
    stroke(way.path, [
      [start, 0],
      [start, across],
      [end, across],
      [end, -(way.to.half.across + 4)],
    ])
    const back = start > end ? -1 : 1
    putLabel(way, start + back * (way.from.half.along + 12), across + way.labelWidth / 2 + 5)
  }

  function place(box: Box, along: number, across: number): void {
    box.along = along
    box.across = across
    box.group.setAttribute('transform', `translate(${point(along, across).join(', ')})`)
  }

  function putLabel(way: Way, along: number, across: number): void {
    way.label?.setAttribute('transform', `translate(${point(along, across).join(', ')})`)
  }

  /** A path through the points, its corners rounded. */
  function stroke(path: SVGPathElement, points: readonly (readonly [number, number])[]): void {
    const corners = points.map(([along, across]) => point(along, across))
    const radius = 8
    const parts = corners.map((corner, index) => {
      const [before, after] = [corners[index - 1], corners[index + 1]]
      if (before === undefined) return `M${corner.join(' ')}`
      if (after === undefined) return `L${corner.join(' ')}`
      return `L${toward(corner, before, radius).join(' ')}Q${corner.join(' ')} ${toward(corner, after, radius).join(' ')}`
    })
    path.setAttribute('d', parts.join(''))
  }

  function toward(corner: readonly number[], other: readonly number[], distance: number): number[] {
    const [x = 0, y = 0] = corner
    const [dx, dy] = [(other[0] ?? 0) - x, (other[1] ?? 0) - y]
    const length = Math.hypot(dx, dy)
    const part = length === 0 ? 0 : Math.min(distance, length / 2) / length
    return [x + dx * part, y + dy * part]
  }

  function point(along: number, across: number): [number, number] {
    return wide ? [along, across] : [across, along]
  }
}
