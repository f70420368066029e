import type { Browser, Page } from 'playwright-core'
import type { Edition } from '../compiler/4-derive/edition.ts'
import { composeEdition, type ComposeOptions, type Composed } from './compose.ts'
import type { Paper } from './edition-style.ts'
import { finishPdf } from './finish-pdf.ts'
import { lettersWithoutFont } from './missing-letters.ts'
import { pagesOfPlaces } from './page-numbers.ts'
import { readPdfObjects } from './pdf-objects.ts'
import { editionAddress, serveEdition, withStylesheets } from './served-files.ts'
import { setNumbers } from './set-numbers.ts'

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

/** One window of a browser, which prints editions one after another. */
export interface Press {
  readonly print: (edition: Edition, composed?: Composed) => Promise<Printed>
  readonly close: () => Promise<void>
}

/** Opens a window to print in: opening one takes as long as printing a short edition. */
export async function openPress(browser: Browser, options: PrintOptions): Promise<Press> {
  const context = await browser.newContext()
  let html = ''
  await serveEdition(context, { ...options, html: () => html })
  const page = await context.newPage()
  await page.emulateMedia({ colorScheme: 'light' })
  return {
    print: (edition, composed = composeEdition(edition, options)) => {
      html = withStylesheets(composed.html, options)
      return printIn(page, edition, composed, options)
    },
    close: () => context.close(),
  }
}

async function printIn(page: Page, edition: Edition, composed: Composed, { imprint }: PrintOptions): Promise<Printed> {
  await page.goto(editionAddress, { waitUntil: 'load' })
  await page.evaluate(loadFonts)
  const missing = await page.evaluate(lettersWithoutFont)
  const { pdf, pages, streams } = await printWithNumbers(page, composed)
  const identity = { title: edition.title, author: edition.review?.owner ?? imprint.name, today: imprint.today }
  const headings = await page.evaluate(headingsOf)
  return { edition, missing, pages, pdf: finishPdf(pdf, { ...identity, headings, streams }) }
}

interface Numbered {
  readonly pdf: Uint8Array
  readonly pages: number
  readonly streams?: ReadonlyMap<number, string>
}

/**
 * Prints, and sets the numbers into the pages that are printed; where they can’t be set there, into the document, which
 * is printed again, until what its numbers say is so.
 */
async function printWithNumbers(page: Page, { mark, numbered }: Composed): Promise<Numbered> {
  let told: readonly number[] | undefined
  for (let round = 0; ; round++) {
    const pdf = await page.pdf({ preferCSSPageSize: true, outline: true, tagged: true })
    const objects = readPdfObjects(Buffer.from(pdf).toString('latin1'))
    const pages = objects.pages.length
    const places = pagesOfPlaces(objects)
    const numbers = numbered.map((id) => places.get(id) ?? 0)
    if (round === 3 || numbers.every((number, index) => number === told?.[index])) return { pdf, pages }
    const streams = told ? undefined : setNumbers(objects, mark, numbers)
    if (streams) return { pdf, pages, streams }
    await page.evaluate(writeNumbers, numbers)
    told = numbers
  }
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
function writeNumbers(numbers: readonly number[]): void {
  for (const [index, place] of document.querySelectorAll('.book-page').entries()) {
    place.textContent = String(numbers[index] ?? '')
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
