import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Edition } from '../compiler/4-derive/edition.ts'
import { composeEdition, type ComposeOptions, type Composed } from './compose.ts'
import type { Paper } from './edition-style.ts'
import { finishPdf } from './finish-pdf.ts'
import { lettersWithoutFont } from './missing-letters.ts'
import { pagesOfPlaces } from './page-numbers.ts'
import { readPrintFont } from './print-fonts.ts'

/** A printed edition. */
export interface Printed {
  readonly edition: Edition
  readonly pdf: Uint8Array
  readonly pages: number
  /** Letters that no font of this machine has: they are boxes in the PDF. */
  readonly missing: string
}

export interface PrintOptions extends ComposeOptions {
  readonly paper: Paper
  /** A file of the built site by its path without the base path: `assets/site.css`. */
  readonly file: (path: string) => Uint8Array | undefined
}

/**
 * For a browser that prints: laying out a book leaves much behind that nobody needs any more. Cleared away as soon as it
 * is a tenth of what is in use, a book of hundreds of pages takes less than half the memory, and no longer.
 */
export const printArguments: readonly string[] = ['--js-flags=--heap-growing-percent=10']

/** Prints one edition: once to learn on which page everything stands, and again with the numbers in the contents. */
export async function printEdition(
  browser: Browser,
  edition: Edition,
  options: PrintOptions,
  composed: Composed = composeEdition(edition, options),
): Promise<Printed> {
  const context = await browser.newContext({ javaScriptEnabled: true })
  try {
    await serve(context, composed, options)
    const page = await context.newPage()
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(`${origin}/edition.html`, { waitUntil: 'load' })
    await page.evaluate(loadFonts)
    const missing = await page.evaluate(lettersWithoutFont)
    let pages = composed.numbered.length === 0 ? new Map<string, number>() : await pagesOfPlaces(await layOut(page))
    let pdf: Uint8Array
    // Numbers take room: where they move a place to another page, its number is set again.
    for (let round = 0; ; round++) {
      await page.evaluate(setNumbers, Object.fromEntries(pages))
      pdf = await page.pdf(final)
      if (composed.numbered.length === 0 || round === 3) break
      const now = await pagesOfPlaces(pdf)
      if (composed.numbered.every((id) => now.get(id) === pages.get(id))) break
      pages = now
    }
    const { imprint } = options
    return {
      edition,
      missing,
      pages: (
        Buffer.from(pdf)
          .toString('latin1')
          .match(/\/Type \/Page\b/g) ?? []
      ).length,
      pdf: finishPdf(pdf, {
        title: edition.title,
        author: authorOf(edition) ?? imprint.name,
        today: imprint.today,
        headings: await page.evaluate(headingsOf),
      }),
    }
  } finally {
    await context.close()
  }
}

const draft = { preferCSSPageSize: true } as const
const final = { ...draft, outline: true, tagged: true } as const

/** Prints the pages empty: where everything stands is known without its letters and pictures, a quarter sooner. */
async function layOut(page: Page): Promise<Uint8Array> {
  const style = await page.addStyleTag({ content: '*, ::before, ::after { visibility: hidden !important }' })
  const pdf = await page.pdf(draft)
  await style.evaluate((element) => element.parentNode?.removeChild(element))
  return pdf
}

/** Nothing is fetched from anywhere: the document and the site’s own files are all there is. */
const origin = 'http://edition.invalid'

async function serve(context: BrowserContext, { html }: Composed, { base, file }: PrintOptions): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== origin) return route.abort()
    if (url.pathname === '/edition.html') return route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
    const path = decodeURIComponent(url.pathname.slice(base.length))
    const bytes = readPrintFont(url.pathname) ?? file(path)
    if (bytes === undefined) return route.fulfill({ status: 404, body: '' })
    return route.fulfill({
      body: Buffer.from(bytes),
      contentType: contentTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    })
  })
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  woff2: 'font/woff2',
}

/**
 * Loads the typefaces that the letters of the document need: as nothing is shown on the screen, nothing asks for them
 * before it is printed. Runs in the page.
 */
async function loadFonts(): Promise<void> {
  const letters = [...new Set(document.documentElement.textContent)].join('')
  const faces = [...document.fonts].filter(({ weight }) => /^\d+$/.test(weight))
  const names = new Set(
    faces.map(({ family, style, weight }) => `${style} ${weight} 1em "${family.replaceAll('"', '')}"`),
  )
  await Promise.all([...names].map((name) => document.fonts.load(name, letters)))
}

/** Runs in the page. */
function setNumbers(pages: Readonly<Record<string, number>>): void {
  for (const place of document.querySelectorAll<HTMLElement>('.book-page')) {
    place.textContent = String(pages[place.dataset['for'] ?? ''] ?? '')
  }
}

/** What each heading says, its boxes parted by spaces. Runs in the page. */
function headingsOf(): string[] {
  const wordsOf = (node: Node): string => {
    if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : ''
    const { display } = getComputedStyle(node)
    if (display === 'none') return ''
    const words = [...node.childNodes].map(wordsOf).join('')
    return /^(inline|contents)$/.test(display) && node.tagName !== 'BR' ? words : ` ${words} `
  }
  return [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(wordsOf)
}

function authorOf({ review }: Edition): string | undefined {
  return review?.owner?.title
}
