import * as Plot from '@observablehq/plot'
import type { Bar, BarColour } from './bars.ts'
import { finishChart } from './finish-chart.ts'

/** In units of the drawing: no letter gets smaller than 12 px as long as the drawing is 280 px wide. */
const width = 300
const rowHeight = 42
const fontSize = 13

/** The part of the width that the longest bar takes; the rest is for the words behind it. */
const longest = 0.72

/**
 * Bars one below the other as an SVG text: each with its name above and its value behind, so that it can be read without
 * colours and without an axis. A value that is unknown has words and no bar. `title` is what a screen reader says. `document`
 * makes the elements: the browser’s own, or one without a browser.
 */
export function drawBars(
  bars: readonly Bar[],
  title: string,
  { colour = 'accent', document }: { readonly colour?: BarColour; readonly document: Document },
): string {
  const rows = bars.map((bar, row) => ({ ...bar, row, length: bar.length === undefined ? 0 : clamp(bar.length) }))
  const at = { y: 'row', x1: 0 } as const
  const paint = `var(--${colour})`
  const svg = Plot.plot({
    document,
    width,
    height: rows.length * rowHeight,
    margin: 0,
    x: { axis: null, domain: [0, 1 / longest], range: [1, width] },
    y: { axis: null, domain: rows.map(({ row }) => row), padding: 0 },
    marks: [
      Plot.barX(rows, { ...at, x2: 1, fill: 'var(--line)', insetTop: 28.5, insetBottom: 12.5 }),
      Plot.barX(
        rows.filter(({ isEstimate, length }) => !isEstimate && length > 0),
        { ...at, x2: 'length', fill: paint, insetTop: 23, insetBottom: 7 },
      ),
      Plot.barX(
        rows.filter(({ isEstimate, length }) => isEstimate && length > 0),
        {
          ...at,
          x2: 'length',
          fill: 'var(--paper)',
          stroke: paint,
          strokeWidth: 1.5,
          strokeDasharray: '4 3',
          insetTop: 23.5,
          insetBottom: 7.5,
        },
      ),
      Plot.text(rows, {
        y: 'row',
        x: 0,
        text: 'name',
        textAnchor: 'start',
        lineWidth: 22,
        textOverflow: 'ellipsis',
        fill: 'var(--ink)',
        fontSize,
        dy: -8,
      }),
      Plot.text(rows, {
        y: 'row',
        x: ({ length, label }: (typeof rows)[number]) => (length === 0 && !isNumber(label) ? 0 : length),
        text: 'label',
        textAnchor: 'start',
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 5,
        fontSize,
        fontWeight: 650,
        dx: 6,
        dy: 9,
      }),
    ],
  })
  return finishChart(svg, title)
}

function clamp(length: number): number {
  return Math.max(0, Math.min(1, length))
}

function isNumber(label: string): boolean {
  return /\d/.test(label)
}
