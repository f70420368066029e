import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { drawInPage, type PageAnswer } from './in-page/draw-in-page.ts'
import { stepsScript } from './in-page/steps.ts'
import { mermaidConfiguration } from './mermaid-configuration.ts'
import { palette } from './palette.ts'

/** A page with Mermaid and the site's text font in it, which draws one diagram after the other. */
export interface DrawingPage {
  draw(text: string): Promise<PageAnswer>
}

/** Stands in a drawing wherever its id belongs; no Mermaid text is likely to contain it. */
export const idPlaceholder = 'DiagramIdGoesHere'

/** Opens the page. It can reach nothing but what is served to it here, so an author's text can't load anything. */
export async function openDrawingPage(browser: Browser): Promise<DrawingPage> {
  const context = await browser.newContext({
    viewport: { width: 1600, height: 1200 },
    colorScheme: 'light',
    locale: 'en-GB',
    timezoneId: 'UTC',
  })
  await context.route('**/*', async (route) => {
    const served = await serve(new URL(route.request().url()).pathname)
    await (served === undefined ? route.abort() : route.fulfill(served))
  })
  const page = await context.newPage()
  // A Gantt chart looks at the clock.
  await page.clock.setFixedTime('2026-01-01T12:00:00Z')
  await page.goto(`${origin}/`)
  await page.evaluate(loadFonts, 'Figtree Variable')
  await page.evaluate(stepsScript())
  const colourNames = Object.fromEntries(Object.entries(palette).map(([name, colour]) => [colour, name]))
  return {
    draw: (text) =>
      page.evaluate(drawInPage, {
        text,
        configuration: mermaidConfiguration,
        colourNames,
        accent: palette.accent,
        idPlaceholder,
      }),
  }
}

const origin = 'http://drawing.invalid'

async function serve(path: string): Promise<{ body: string | Buffer; contentType: string } | undefined> {
  if (path === '/') return { body: html, contentType: 'text/html; charset=utf-8' }
  if (path === '/mermaid.js')
    return {
      body: await readFile(locate('mermaid/dist/mermaid.min.js')),
      contentType: 'text/javascript; charset=utf-8',
    }
  const font = fonts.find(({ file }) => path === `/${file}`)
  return (
    font && {
      body: await readFile(join(dirname(locate('@fontsource-variable/figtree')), 'files', font.file)),
      contentType: 'font/woff2',
    }
  )
}

const latin =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

const fonts = ['normal', 'italic'].flatMap((style) => [
  { file: `figtree-latin-wght-${style}.woff2`, style, range: latin },
  { file: `figtree-latin-ext-wght-${style}.woff2`, style, range: latinExtended },
])

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><style>
${fonts.map(({ file, style, range }) => `@font-face { font-family: 'Figtree Variable'; font-style: ${style}; font-weight: 300 900; src: url(/${file}) format('woff2'); unicode-range: ${range}; }`).join('\n')}
body { margin: 0; color: ${palette.text}; font-family: 'Figtree Variable', sans-serif; }
</style><script>globalThis.__name = (value) => value</script><script src="/mermaid.js"></script><body></body></html>`

/** Mermaid measures words, so the font must be there first; each file is loaded by a letter that only it has. */
async function loadFonts(family: string): Promise<void> {
  for (const style of ['normal', 'italic']) {
    for (const weight of ['400', '650', '700']) await document.fonts.load(`${style} ${weight} 16px "${family}"`, 'aā')
  }
}

function locate(specifier: string): string {
  return createRequire(import.meta.url).resolve(specifier)
}
