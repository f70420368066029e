import type { Bar, BarColour } from './bars.ts'

export type { Bar, BarColour } from './bars.ts'

/**
 * Draws bars as SVG text while the site is built. The chart library is loaded with the first drawing: nothing else pays
 * for it. In the browser, `draw-bars.ts` draws the same with the page’s own document.
 */
export async function drawBars(bars: readonly Bar[], title: string, colour?: BarColour): Promise<string> {
  const [{ drawBars: draw }, { parseHTML }] = await Promise.all([import('./draw-bars.ts'), import('linkedom')])
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  return draw(bars, title, { ...(colour && { colour }), document: document as unknown as Document })
}
