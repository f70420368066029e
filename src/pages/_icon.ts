import { accentColours } from '../styles/accent-colours.ts'

/**
 * The site’s sign as SVG: a field book with its margin and a gate, in the site’s accent. With `bleed` it fills its square
 * and keeps inside the circle that a phone may cut out of it.
 */
export function iconOf(accent: string | undefined, bleed: boolean): string {
  const cover = accent === undefined ? '#0b6e6e' : accentColours(accent).light.accent
  const book = `<rect x="5" y="2" width="22" height="28" rx="3" fill="${cover}"/>
<path d="M10 2v28" stroke="#fbfaf7" stroke-opacity=".55" stroke-width="1.5"/>
<path d="M18.5 9.5l5.5 6.5-5.5 6.5-5.5-6.5z" fill="#f0a85a"/>`
  const whole = `<rect width="32" height="32" fill="${cover}"/>
<path d="M9.5 0v32" stroke="#fbfaf7" stroke-opacity=".55" stroke-width="1"/>
<path d="M17.5 10.5l4.75 5.5-4.75 5.5-4.75-5.5z" fill="#f0a85a"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\n${bleed ? whole : book}\n</svg>\n`
}

/** The icons as PNG: what a phone puts on its home screen. */
export const pngIcons = {
  'icon-192': { size: 192, bleed: false },
  'icon-512': { size: 512, bleed: false },
  'maskable-512': { size: 512, bleed: true },
  'touch-180': { size: 180, bleed: true },
} as const
