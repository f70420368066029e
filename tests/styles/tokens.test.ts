import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { accentColours, contrast } from '../../src/styles/accent-colours.ts'

const folder = new URL('../../src/styles/', import.meta.url)
const tokens = readFileSync(new URL('tokens.css', folder), 'utf8')
const colours = new Map(
  [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
    name,
    { light, dark },
  ]),
)
const surfaces = ['paper', 'raised', 'sunk', 'accent-wash', 'gate-wash', 'alert-wash']
const words = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'gate-ink', 'alert', 'good']

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colour = (name: string): string => colours.get(name)?.[theme] ?? `no token --${name}`

  it.each(words)('keeps %s readable on every surface', (name) => {
    const least = Math.min(...surfaces.map((surface) => contrast(colour(name), colour(surface))))
    expect(least).toBeGreaterThanOrEqual(4.5)
  })

  it('keeps words on buttons readable', () => {
    expect(contrast(colour('on-accent'), colour('accent'))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['control', 'gate', 'focus'])('keeps the edges of controls visible: %s', (name) => {
    expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(3)
  })

  it.each(['#0b6e6e', '#ffdd00', '#ff0000', '#ffffff', '#000000', '#7b2cbf'])(
    'makes any accent a company asks for readable: %s',
    (wanted) => {
      const accent = accentColours(wanted)[theme]
      const least = Math.min(...['paper', 'raised', 'sunk'].map((surface) => contrast(accent.accent, colour(surface))))
      expect(least).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accent.accent, accent.wash)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(accent.onAccent, accent.accent)).toBeGreaterThanOrEqual(4.5)
    },
  )
})

describe('on paper', () => {
  const printed = new Map(
    [
      ...(
        /@media print \{\s*:root \{([^}]*)\}/.exec(readFileSync(new URL('print-base.css', folder), 'utf8'))?.[1] ?? ''
      ).matchAll(/--([\w-]+): (#\w+);/g),
    ].map(([, name = '', colour = '']) => [name, colour.replace(/^#(\w)(\w)(\w)$/, '#$1$1$2$2$3$3')]),
  )
  const colour = (name: string): string => printed.get(name) ?? colours.get(name)?.light ?? `no token --${name}`

  it.each(surfaces)('leaves %s white', (name) => {
    expect(colour(name)).toBe('#ffffff')
  })

  it.each(words)('keeps %s readable, in grey too', (name) => {
    expect(contrast(colour(name), '#ffffff')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['control', 'gate'])('keeps lines and signs visible: %s', (name) => {
    expect(contrast(colour(name), '#ffffff')).toBeGreaterThanOrEqual(3)
  })
})

describe('the style sheets', () => {
  const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'))

  it('use no token that isn’t defined', () => {
    const all = sheets.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n')
    const defined = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const used = [...all.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name)
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter((name) => !defined.has(name))).toEqual([])
  })
})
