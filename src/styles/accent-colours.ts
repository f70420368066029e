/** The accent’s tokens for one theme, as `#rrggbb`. */
export interface AccentColours {
  readonly accent: string
  readonly strong: string
  readonly wash: string
  readonly onAccent: string
}

/** The accent a root asks for, made darker or lighter until its words can be read: 4.5:1 on every surface of a theme. */
export function accentColours(wanted: string): { readonly light: AccentColours; readonly dark: AccentColours } {
  const colour = parse(wanted)
  const light = readable(colour, parse('#f2efe7'), black, 4.9)
  const dark = readable(colour, parse('#1b222a'), white, 5.5)
  return {
    light: {
      accent: format(light),
      strong: format(mix(light, black, 0.3)),
      wash: format(mix(light, parse('#fbfaf7'), 0.92)),
      onAccent: '#ffffff',
    },
    dark: {
      accent: format(dark),
      strong: format(mix(dark, white, 0.35)),
      wash: format(mix(dark, parse('#14191f'), 0.82)),
      onAccent: '#0f1318',
    },
  }
}

/** WCAG 2.2 contrast ratio of two colours, 1–21. */
export function contrast(a: string, b: string): number {
  return ratio(parse(a), parse(b))
}

type Colour = readonly [red: number, green: number, blue: number]

const black: Colour = [0, 0, 0]
const white: Colour = [255, 255, 255]

function readable(colour: Colour, surface: Colour, towards: Colour, least: number): Colour {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(colour, towards, share)
    if (ratio(mixed, surface) >= least) return mixed
  }
  return towards
}

function mix(from: Colour, to: Colour, share: number): Colour {
  const part = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share
  return [part(0), part(1), part(2)]
}

function ratio(a: Colour, b: Colour): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** Relative luminance, 0–1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function parse(hex: string): Colour {
  const channel = (at: number): number => Number.parseInt(hex.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

function format(colour: Colour): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`
}
