import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import { type Edition, editionsOf } from '../../src/compiler/index.ts'
import { printEdition, type PrintOptions } from '../../src/paper/index.ts'
import { openBook } from '../../src/workspace/index.ts'
import { editionOf, optionsFor } from '../paper/pages.ts'
import { site } from './visit.ts'

interface ReadPage {
  readonly text: string
  /** Width and height in points, and how far the text reaches. */
  readonly width: number
  readonly height: number
  readonly reach: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
}

interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly bookmarks: readonly string[]
  readonly lostLinks: readonly string[]
  readonly insideLinks: number
  readonly info: Readonly<Record<string, unknown>>
  readonly isTagged: boolean
}

let browser: Browser
beforeAll(async () => {
  const location = await findBrowser()
  if (location === 'none') throw new Error('This test needs a browser')
  browser = await openBrowser(location)
})
afterAll(() => browser.close())

const handbook = openBook({ today: '2026-11-22' }).handbook
const read = (path: string): Buffer | undefined => {
  const file = join(site.folder, path)
  return existsSync(file) ? readFileSync(file) : undefined
}
const options: PrintOptions = {
  paper: 'a4',
  base: '/',
  language: 'en',
  imprint: { name: 'Marrowby', confidential: true, today: '2026-11-22', address: undefined, language: 'en' },
  page: (address) => read(`${address.slice(1)}index.html`)?.toString(),
  file: read,
}

function edition(name: string): Edition {
  const found = editionsOf(handbook).find((it) => it.name === name)
  if (!found) throw new Error(`No edition ${name}`)
  return found
}

/** The first of each kind, and every cheat sheet, as each has to fit its page. */
function oneOfEachSheet(): Edition[] {
  const kinds = new Map<string, Edition>()
  for (const it of editionsOf(handbook).filter(({ form }) => form === 'sheet')) {
    const [, kind = '', sheet = ''] = it.name.split('/')
    const key =
      sheet === 'cheat-sheet'
        ? it.name
        : ['coaching', 'call-plan', 'guide', 'methodology'].includes(kind)
          ? kind
          : sheet
    if (!kinds.has(key)) kinds.set(key, it)
  }
  return [...kinds.values()]
}

describe('a printed playbook', () => {
  const name = 'playbook/account-executive/chief-financial-officer'
  let pdf: ReadPdf
  let bytes: Uint8Array
  beforeAll(async () => {
    bytes = (await printEdition(browser, edition(name), options)).pdf
    pdf = await readPdf(bytes)
  })

  it('has the true page number behind every line of its contents', () => {
    const lines = contentsLines(pdf)
    expect(lines.length).toBeGreaterThan(10)
    for (const { title, page } of lines) expect(plain(pdf.pages[page - 1]?.text ?? '')).toContain(plain(title))
  })

  it('has every link and bookmark lead somewhere', () => {
    expect(pdf.insideLinks).toBeGreaterThan(20)
    expect(pdf.lostLinks).toEqual([])
    expect(pdf.bookmarks.map(plain)).toContain(plain('2 Qualification'))
  })

  it('holds every word of the print edition, in order', () => {
    const page = read('playbooks/account-executive/chief-financial-officer/print/index.html')?.toString() ?? ''
    const said = pdf.pages.map(({ text }) => plain(text)).join('')
    const answers = [
      ...page.slice(page.indexOf('<main'), page.indexOf('</main>')).matchAll(/<p>([^<]{40,})<\/p>/g),
    ].map((match) => plain(decode(match[1] ?? '')))
    expect(answers.length).toBeGreaterThan(30)
    // A page may end inside of a paragraph: its beginning and its end are looked for.
    expect(answers.filter((words) => !said.includes(words.slice(0, 24)))).toEqual([])
    expect(answers.filter((words) => !said.includes(words.slice(-18)))).toEqual([])
    const once = answers.map((words) => words.slice(0, 24)).filter((words) => said.split(words).length === 2)
    expect(once.length).toBeGreaterThan(30)
    // Inside a page the printer may paint a column before another; its tags keep the order.
    const pageOf = (words: string): number => pdf.pages.findIndex(({ text }) => plain(text).includes(words))
    const pages = once.map(pageOf).filter((page) => page >= 0)
    expect([...pages].sort((a, b) => a - b)).toEqual(pages)
  })

  it('keeps inside the page', () => {
    for (const { reach, width, height } of pdf.pages) {
      expect(reach.left).toBeGreaterThan(20)
      expect(reach.right).toBeLessThan(width - 20)
      expect(reach.bottom).toBeGreaterThan(10)
      expect(reach.top).toBeLessThan(height - 10)
    }
  })

  it('says what it is', () => {
    expect(pdf.info['Title']).toBe('Selling a packaging line to a chief financial officer')
    expect(pdf.info['Author']).toBe('Enablement lead, packaging lines')
    expect(pdf.info['Language']).toBe('en')
    expect(pdf.isTagged).toBe(true)
    expect(pdf.pages[0]?.text).toContain('Confidential')
    expect(pdf.pages[3]?.text).toMatch(new RegExp(`Page\\s*4\\s*of\\s*${pdf.pages.length}`))
  })

  it('is the same, byte for byte, when it is printed again', async () => {
    const again = (await printEdition(browser, edition(name), options)).pdf
    expect(Buffer.compare(again, bytes)).toBe(0)
  })

  it('fits the other paper', async () => {
    const letter = await readPdf((await printEdition(browser, edition(name), { ...options, paper: 'letter' })).pdf)
    expect(letter.pages.every(({ width, height }) => Math.round(width) === 612 && Math.round(height) === 792)).toBe(
      true,
    )
    for (const { title, page } of contentsLines(letter)) {
      expect(plain(letter.pages[page - 1]?.text ?? '')).toContain(plain(title))
    }
  })
})

describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
  const [short, long] = paper === 'a4' ? [595, 842] : [612, 792]
  const print = async (it: Edition): Promise<ReadPdf> =>
    readPdf((await printEdition(browser, it, { ...options, paper })).pdf)
  const isOnPaper = ({ width, height }: ReadPage): boolean =>
    Math.min(Math.round(width), Math.round(height)) === short &&
    Math.max(Math.round(width), Math.round(height)) === long

  it.each(oneOfEachSheet())('$name keeps to its paper', async (sheet) => {
    const { pages, lostLinks } = await print(sheet)
    expect(pages.filter((page) => !isOnPaper(page)).map(({ width, height }) => [width, height])).toEqual([])
    for (const { reach, width, height } of pages) {
      expect(reach.left).toBeGreaterThan(10)
      expect(reach.right).toBeLessThan(width - 10)
      expect(reach.bottom).toBeGreaterThan(10)
      expect(reach.top).toBeLessThan(height - 10)
    }
    expect(lostLinks).toEqual([])
    if (sheet.name.endsWith('/cheat-sheet')) expect(pages).toHaveLength(1)
  })

  it('a book keeps to its paper, its sheets too', async () => {
    const { pages } = await print(edition('manager'))
    expect(pages.filter((page) => !isOnPaper(page)).map(({ width, height }) => [width, height])).toEqual([])
  })
})

it('prints an edition of many chapters with an index of objections', async () => {
  const pdf = await readPdf(
    (await printEdition(browser, edition('role/sales-development-representative'), options)).pdf,
  )
  for (const { title, page } of contentsLines(pdf)) {
    expect(plain(pdf.pages[page - 1]?.text ?? '')).toContain(plain(title))
  }
  expect(pdf.lostLinks).toEqual([])
  const index = pdf.pages.findLast(({ text }) => text.includes('Objections, and where the answer stands'))
  const rows = [...(index?.text ?? '').matchAll(/(“[^”]+”)\s*(\d+)/g)]
  expect(rows.length).toBeGreaterThan(2)
  for (const [, words = '', page] of rows)
    expect(plain(pdf.pages[Number(page) - 1]?.text ?? '')).toContain(plain(words))
})

it('keeps hard content inside its pages and loses none of it', async () => {
  const row = (tag: string): string =>
    `<tr>${Array.from({ length: 60 }, (_, index) => `<${tag}>cell ${index}</${tag}>`).join('')}</tr>`
  const long = Array.from(
    { length: 3000 },
    (_, index) => `<p>Paragraph number ${index} of a long page, with some more words behind it.</p>`,
  )
  const pages = {
    '/wide/': `<h1>Wide</h1><table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table>`,
    '/word/': `<h1>Word</h1><p>${'m'.repeat(4000)}</p>`,
    '/long/': `<h1>Long</h1>${long.join('')}`,
    '/far/': '<h1>Far</h1><p lang="ja">営業の手引き</p><p lang="ar" dir="rtl">دليل المبيعات</p>',
  }
  const printed = await printEdition(browser, editionOf(pages), { ...optionsFor(pages), file: () => undefined })
  const pdf = await readPdf(printed.pdf)
  expect(printed.pages).toBe(pdf.pages.length)
  const all = pdf.pages.map(({ text }) => text).join(' ')
  for (let index = 0; index < 60; index++) expect(all).toMatch(new RegExp(`cell ${index}\\b`))
  expect(all.match(/(?<!\S)m+(?!\S)/g)?.join('')).toHaveLength(4000)
  expect(all).toContain('Paragraph number 2999 of')
  for (const { reach, width } of pdf.pages) {
    expect(reach.right).toBeLessThan(width - 20)
    expect(reach.left).toBeGreaterThan(20)
  }
})

/** The lines of the contents: what they name, and the page they name it on. */
function contentsLines(pdf: ReadPdf): { title: string; page: number }[] {
  const from = pdf.pages.findIndex(({ text }) => text.includes('Contents'))
  const text = pdf.pages[from]?.text ?? ''
  return [...text.matchAll(/^(.+?)\n(\d+)$/gm)].map((match) => ({ title: match[1] ?? '', page: Number(match[2]) }))
}

async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
  const known = new Set(Object.keys(await document.getDestinations()))
  const pages: ReadPage[] = []
  const lostLinks: string[] = []
  let insideLinks = 0
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []))
    const [, , width = 0, height = 0] = page.view
    pages.push({
      text: linesOf(runs),
      width,
      height,
      reach: {
        left: Math.min(...runs.map(({ transform }) => Number(transform[4]))),
        right: Math.max(...runs.map(({ transform, width: length }) => Number(transform[4]) + length)),
        bottom: Math.min(...runs.map(({ transform }) => Number(transform[5]))),
        top: Math.max(...runs.map(({ transform }) => Number(transform[5]))),
      },
    })
    for (const { subtype, dest } of (await page.getAnnotations()) as { subtype: string; dest?: unknown }[]) {
      if (subtype !== 'Link' || dest === undefined || dest === null) continue
      insideLinks++
      if (typeof dest === 'string' && !known.has(dest)) lostLinks.push(dest)
    }
  }
  const outline = await document.getOutline()
  const titles = (nodes: readonly { title: string; items: readonly never[] }[]): string[] =>
    nodes.flatMap(({ title, items }) => [title, ...titles(items)])
  const { info } = await document.getMetadata()
  const marks = (await document.getMarkInfo()) as { Marked?: boolean } | null
  await document.destroy()
  return {
    pages,
    lostLinks,
    insideLinks,
    bookmarks: titles((outline ?? []) as never),
    info: info as Readonly<Record<string, unknown>>,
    isTagged: marks?.Marked === true,
  }
}

/** Runs of text that stand on one line are one line; far apart they are parted. */
function linesOf(runs: readonly { str: string; transform: unknown[]; width: number }[]): string {
  let text = ''
  let last: { y: number; end: number } | undefined
  for (const { str, transform, width } of runs) {
    const [x, y] = [Number(transform[4]), Number(transform[5])]
    const gap = last && Math.abs(last.y - y) < 2 ? x - last.end : Infinity
    text += (gap > 12 ? '\n' : gap > 1 ? ' ' : '') + str
    last = { y, end: x + width }
  }
  return text
}

/** Letters and digits alone: type may part, join and hyphenate as it likes. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()
}

function decode(html: string): string {
  return html
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x26;', '&')
    .replaceAll(/&#39;|&apos;/g, "'")
    .replaceAll('&quot;', '"')
}
