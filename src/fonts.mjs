// The two families of the site, served from our own files by Astro’s Fonts API. `astro.config.mjs` takes the list as it is.
import { fontProviders } from 'astro/config'

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

/** @type {NonNullable<import('astro').AstroUserConfig['fonts']>} */
export const fonts = [
  {
    name: 'Figtree',
    cssVariable: '--font-text',
    provider: fontProviders.local(),
    fallbacks: ['system-ui', 'sans-serif'],
    options: {
      variants: [
        variant('figtree/files/figtree-latin-wght-normal.woff2', '300 900', 'normal', latin),
        variant('figtree/files/figtree-latin-wght-italic.woff2', '300 900', 'italic', latin),
        variant('figtree/files/figtree-latin-ext-wght-normal.woff2', '300 900', 'normal', latinExtended),
        variant('figtree/files/figtree-latin-ext-wght-italic.woff2', '300 900', 'italic', latinExtended),
      ],
    },
  },
  {
    name: 'Bricolage Grotesque',
    cssVariable: '--font-display',
    provider: fontProviders.local(),
    fallbacks: ['system-ui', 'sans-serif'],
    options: {
      variants: [
        variant('bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2', '200 800', 'normal', latin),
        variant(
          'bricolage-grotesque/files/bricolage-grotesque-latin-ext-wght-normal.woff2',
          '200 800',
          'normal',
          latinExtended,
        ),
      ],
    },
  },
]

/**
 * @param {string} file below the fontsource packages
 * @param {string} weight
 * @param {'normal' | 'italic'} style
 * @param {string} range
 */
function variant(file, weight, style, range) {
  return { src: [`@fontsource-variable/${file}`], weight, style, unicodeRange: range.split(','), display: 'swap' }
}
