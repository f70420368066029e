/** A stage on the ring. Lengths are units of the picture, which is `size` wide and high. */
export interface Spoke {
  readonly id: string
  readonly x: number
  readonly y: number
  /** The title in rows that fit the box. */
  readonly rows: readonly string[]
  readonly time: string
  /** The way to the next stage, as an SVG path along the ring. */
  readonly arc: string
}

export interface Wheel {
  readonly size: number
  readonly box: { readonly width: number; readonly height: number }
  readonly spokes: readonly Spoke[]
}

/** Fewer aren’t a circle; more don’t fit one. */
export const fewest = 3
export const most = 8

const width = 104
const height = 62

/** Places stages on a circle, the first one on top, and draws the arrows from each to the next. */
export function layWheel(stages: readonly { id: string; title: string; time: string }[]): Wheel {
  const count = stages.length
  const radius = Math.max(128, (width + 16) / 2 / Math.sin(Math.PI / count))
  const size = Math.round(2 * radius + width + 8)
  const place = (angle: number): { x: number; y: number } => ({
    x: size / 2 + radius * Math.cos(angle),
    y: size / 2 + radius * Math.sin(angle),
  })
  const angleOf = (index: number): number => (2 * Math.PI * index) / count - Math.PI / 2
  return {
    size,
    box: { width, height },
    spokes: stages.map(({ id, title, time }, index) => {
      const [from, to] = [leaves(angleOf(index), 1, radius), leaves(angleOf(index + 1), -1, radius)]
      const [start, end] = [place(from), place(to)]
      const arc = `M${point(start)}A${radius.toFixed(1)} ${radius.toFixed(1)} 0 0 1 ${point(end)}`
      return { id, ...place(angleOf(index)), rows: rowsOf(title), time, arc }
    }),
  }
}

/** The angle at which the ring leaves the box around `angle`, going in a direction, with a little air. */
function leaves(angle: number, direction: 1 | -1, radius: number): number {
  const step = direction * 0.01
  let turned = angle
  const [x, y] = [Math.cos(angle) * radius, Math.sin(angle) * radius]
  const isInside = (at: number): boolean =>
    Math.abs(Math.cos(at) * radius - x) < width / 2 + 5 && Math.abs(Math.sin(at) * radius - y) < height / 2 + 5
  while (isInside(turned) && Math.abs(turned - angle) < Math.PI) turned += step
  return turned
}

function point({ x, y }: { x: number; y: number }): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}

/** Two rows of some thirteen letters; what is longer is cut. */
function rowsOf(title: string): readonly string[] {
  const rows: string[] = []
  for (const word of title.split(/\s+/)) {
    const last = rows.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= longest) rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  const kept = rows.slice(0, 2).map((row) => (row.length > longest ? `${row.slice(0, longest - 1)}…` : row))
  if (rows.length > 2) kept[1] = `${(kept[1] ?? '').slice(0, longest - 1)}…`
  return kept
}

const longest = 13
