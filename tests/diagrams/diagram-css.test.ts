import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { palette } from '../../src/diagrams/palette.ts'

const css = readFileSync(new URL('../../src/diagrams/diagram.css', import.meta.url), 'utf8')

describe('diagram.css', () => {
  it.each(Object.entries(palette))('gives `%s` its light value, a dark one and both classes', (name, light) => {
    expect(css).toMatch(new RegExp(`--dg-${name}: var\\(--diagram-${name}, light-dark\\(${light}, #[0-9a-f]{6}\\)\\);`))
    expect(css).toContain(`.dg-fill-${name} {\n  fill: var(--dg-${name});`)
    expect(css).toContain(`.dg-stroke-${name} {\n  stroke: var(--dg-${name});`)
  })

  it('is fed by a palette in which no two names share a colour', () => {
    expect(new Set(Object.values(palette)).size).toBe(Object.keys(palette).length)
  })

  it.each<[string, string, number]>([
    ['text', 'node', 4.5],
    ['text', 'surface', 4.5],
    ['text', 'note', 4.5],
    ['quiet', 'node', 4.5],
    ['quiet', 'end-fill', 4.5],
    ['gate-text', 'gate-fill', 4.5],
    ['won-text', 'won', 4.5],
    ['line', 'surface', 3],
    ['gate', 'surface', 3],
    ['accent', 'node', 3],
    ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => ['text', `series-${String(n)}`, 4.5] as [string, string, number]),
  ])('keeps `%s` readable on `%s` in light and dark', (ink, ground, least) => {
    const [inks, grounds] = [values(ink), values(ground)]
    expect(contrast(inks.light, grounds.light)).toBeGreaterThanOrEqual(least)
    expect(contrast(inks.dark, grounds.dark)).toBeGreaterThanOrEqual(least)
  })
})

function values(name: string): { light: string; dark: string } {
  const [, light = '', dark = ''] = new RegExp(`--dg-${name}: .*light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? []
  return { light, dark }
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
