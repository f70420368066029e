import { describe, expect, it } from 'vitest'
import { type Bar, drawBars } from '../../src/charts/index.ts'

describe('bars', () => {
  it('carry their names and values as words', async () => {
    const svg = await drawBars([bar('Qualification', 1, '100 %'), bar('Closing', 0.4, '40 %')], 'How far deals get')
    expect(textsOf(svg)).toEqual(['Qualification', 'Closing', '100 %', '40 %'])
    expect(svg).toMatch(/^<svg [^>]*aria-label="How far deals get"/)
  })

  it('need nothing that a strict policy forbids, and take their colours from the site', async () => {
    const svg = await drawBars([bar('A', 0.5, 'about 50 %', true)], 'Title', 'gate')
    expect(svg).not.toMatch(/<style|style=|<script|font-family|#[0-9a-f]{3,6}|rgb\(/)
    expect(svg).toContain('var(--gate)')
  })

  it('are as long as their shares, whatever is asked', async () => {
    const svg = await drawBars([bar('A', 1, '1'), bar('B', 0.5, '2'), bar('C', 7, '3'), bar('D', -1, '4')], 'Title')
    const [a = 0, b = 0, c = 0, ...rest] = widthsOf(svg, 'accent')
    expect(b).toBeCloseTo(a / 2, 1)
    expect(c).toBe(a)
    expect(rest).toEqual([])
  })

  it('are hollow for an estimate, and left out for what is unknown', async () => {
    const svg = await drawBars([bar('A', 0.5, 'about 50 %', true), bar('B', undefined, 'unknown')], 'Title')
    expect(svg).toContain('stroke-dasharray')
    expect(widthsOf(svg, 'accent')).toEqual([])
    expect(textsOf(svg)).toContain('unknown')
  })

  it('keep words inside the drawing that are too long for it', async () => {
    const svg = await drawBars(
      [bar('A stage with a name that goes on and on and then on for a while', 1, '100 %')],
      'T',
    )
    expect(textsOf(svg)[0]).toMatch(/^A stage with a name.*…/)
  })

  it('carry names with signs of the markup', async () => {
    const svg = await drawBars([bar('R&D <fit> "ok"', 1, '100 %')], 'A & "B"')
    expect(svg).toContain('R&amp;D &lt;fit&gt;')
    expect(svg).toContain('&quot;B&quot;"')
  })
})

function bar(name: string, length: number | undefined, label: string, isEstimate = false): Bar {
  return { name, length, label, isEstimate }
}

function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text = '']) => text)
}

/** The widths of the bars that are filled with a colour. */
function widthsOf(svg: string, colour: string): number[] {
  const group = new RegExp(`<g fill="var\\(--${colour}\\)">(.*?)</g>`).exec(svg)?.[1] ?? ''
  return [...group.matchAll(/width="([\d.]+)"/g)].map(([, width]) => Number(width))
}
