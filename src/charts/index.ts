import type { Bar, BarColour } from './bars.ts'

export type { Bar, BarColour } from './bars.ts'

/** Draws bars as SVG text. The chart library is loaded with the first drawing: nothing else pays for it. */
export async function drawBars(bars: readonly Bar[], title: string, colour?: BarColour): Promise<string> {
  return (await import('./draw-bars.ts')).drawBars(bars, title, colour)
}
