import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Puts the single weights of the site’s families in the place of its variable fonts, in a stylesheet. Chromium writes a
 * variable font into a PDF as drawings (Type 3), which readers show coarsely and presses refuse; a font of one weight
 * is embedded as itself. Faces that stand in until a font is there are left out: not every machine has them.
 */
export function usePrintFonts(style: string): string {
  const done = new Set<string>()
  return style.replaceAll(fontFace, (rule) => {
    if (/src:\s*local\(/.test(rule)) return ''
    const [, name = ''] = /font-family:\s*("[^"]*"|[^;}]*)/.exec(rule) ?? []
    const family = families.find((it) => it.name === name.replaceAll('"', ''))
    if (!family) return rule
    if (done.has(name)) return ''
    done.add(name)
    return family.faces.map((face) => faceRule(name, family.package, face)).join('')
  })
}

/** A font that `usePrintFonts` names, by its address. */
export function readPrintFont(address: string): Uint8Array | undefined {
  const file = address.startsWith(folder) ? address.slice(folder.length) : undefined
  const family = families.find((it) => file?.startsWith(`${it.package}-`))
  if (file === undefined || !family || !/^[a-z0-9-]+\.woff2$/.test(file)) return undefined
  return readFileSync(require.resolve(`@fontsource/${family.package}/files/${file}`))
}

const require = createRequire(import.meta.url)
const fontFace = /@font-face\s*\{[^}]*\}/g
const folder = '/print-fonts/'

interface Face {
  readonly weight: number
  readonly style: 'normal' | 'italic'
}

const families = [
  { name: 'Figtree', package: 'figtree', faces: faces([400, 500, 600, 700], ['normal', 'italic']) },
  { name: 'Bricolage Grotesque', package: 'bricolage-grotesque', faces: faces([700], ['normal']) },
] as const

function faces(weights: readonly number[], styles: readonly Face['style'][]): readonly Face[] {
  return weights.flatMap((weight) => styles.map((style) => ({ weight, style })))
}

function faceRule(name: string, file: string, { weight, style }: Face): string {
  return subsets
    .map(
      ({ subset, range }) =>
        `@font-face{font-family:${name};font-weight:${weight};font-style:${style};unicode-range:${range};` +
        `src:url(${folder}${file}-${subset}-${weight}-${style}.woff2) format("woff2")}`,
    )
    .join('')
}

/** As in `styles/fonts.css`. */
const subsets = [
  {
    subset: 'latin',
    range:
      'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  },
  {
    subset: 'latin-ext',
    range:
      'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  },
]
