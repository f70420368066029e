import type { Bar, BarColour } from '../../charts/bars.ts'
import { toolWords as words } from '../../compiler/vocabulary/tool-words.ts'
import { part } from './table.ts'

/** Draws bars into a figure of the page. The chart library is fetched with the first drawing; the numbers never wait. */
export async function showBars(figure: HTMLElement, bars: readonly Bar[], colour?: BarColour): Promise<void> {
  const wanted = String(Number(figure.dataset['drawing'] ?? 0) + 1)
  figure.dataset['drawing'] = wanted
  const title = figure.querySelector('figcaption')?.textContent ?? ''
  const svg = bars.length === 0 ? '' : await draw(bars, words.chartTitle(title), colour)
  // Another drawing may have overtaken this one.
  if (figure.dataset['drawing'] !== wanted) return
  part(figure, 'chart-place').innerHTML = svg
  figure.hidden = svg === ''
}

/** Without network the library may be missing: then there are the numbers. */
async function draw(bars: readonly Bar[], title: string, colour: BarColour | undefined): Promise<string> {
  try {
    const { drawBars } = await import('../../charts/draw-bars.ts')
    return drawBars(bars, title, { ...(colour && { colour }), document })
  } catch {
    return ''
  }
}

/** Amounts as bars, the largest one the longest; below nothing there is no bar. */
export function barsOf(
  rows: readonly { readonly name: string; readonly value: number | undefined; readonly label: string }[],
): readonly Bar[] {
  const most = Math.max(0, ...rows.map(({ value }) => value ?? 0))
  return rows.map(({ name, value, label }) => ({
    name,
    label,
    length: value === undefined ? undefined : most === 0 ? 0 : Math.max(0, value / most),
    isEstimate: false,
  }))
}
