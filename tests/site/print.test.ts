import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, openBrowser } from '../../src/browser/index.ts'
import { type Edition, editionsOf } from '../../src/compiler/index.ts'
import { openPress, type Printed, type PrintOptions } from '../../src/paper/index.ts'
import { openBook } from '../../src/workspace/index.ts'
import { editionOf, optionsFor } from '../paper/pages.ts'
import { plain, readPdf, type ReadPage, type ReadPart, type ReadPdf } from './read-pdf.ts'
import { site } from './visit.ts'

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

async function print(it: Edition, options: PrintOptions): Promise<Printed> {
  const press = await openPress(browser, options)
  try {
    return await press.print(it)
  } finally {
    await press.close()
  }
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
    bytes = (await print(edition(name), options)).pdf
    pdf = await readPdf(bytes)
  })

  it('has the true page number behind every line of its contents and of its index', () => {
    const lines = contentsLines(pdf)
    expect(lines.length).toBeGreaterThan(10)
    expect(lines.filter((line) => !hasHeading(pdf, line))).toEqual([])
    const index = indexLines(pdf)
    expect(index.length).toBeGreaterThan(2)
    expect(index.filter((line) => !hasHeading(pdf, line))).toEqual([])
  })

  it('has every link lead to its page, and every bookmark to its heading', () => {
    expect(pdf.links.length).toBeGreaterThan(20)
    expect(pdf.lostLinks).toEqual([])
    const contents = pdf.pages.findIndex((page) => headOf(page) === 'Contents') + 1
    const pages = contentsLines(pdf).map(({ page }) => page)
    expect(pdf.links.filter(({ from }) => from === contents).map(({ to }) => to)).toEqual(pages)
    expect(pdf.bookmarks.map(({ title }) => title)).toContain('2 Qualification')
    expect(pdf.bookmarks.length).toBeGreaterThan(60)
    expect(pdf.bookmarks.filter((line) => !hasHeading(pdf, line))).toEqual([])
  })

  it('holds every word of the print edition, in order', async () => {
    const page = await browser.newPage()
    await page.emulateMedia({ media: 'print' })
    await page.goto(`${site.address}/playbooks/account-executive/chief-financial-officer/print/`)
    const texts = await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('.edition')!, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      while (walker.nextNode()) {
        const around = walker.currentNode.parentElement!
        const isElsewhere = around.closest('.cover, .edition-contents, svg, .flow-list, datalist, button, textarea')
        if (!isElsewhere && around.checkVisibility()) found.push(walker.currentNode.nodeValue ?? '')
      }
      return found
    })
    await page.close()
    const words = texts.map(plain).filter((text) => text !== '')
    expect(words.length).toBeGreaterThan(300)
    const said = plain(pdf.pages.flatMap(({ parts }) => parts.map(({ text }) => text)).join(''))
    let from = 0
    const lost = words.filter((text) => {
      const at = said.indexOf(text, from)
      if (at >= 0) from = at + text.length
      return at < 0
    })
    expect(lost).toEqual([])
  })

  it('parts no question from what to listen for, and ends no page with a heading', () => {
    const questions = pdf.pages.flatMap(({ parts }, page) =>
      parts.flatMap((part, index) => (/^Listen for:/.test(part.text) ? [{ page, before: parts[index - 1] }] : [])),
    )
    expect(questions.length).toBeGreaterThan(15)
    expect(questions.filter(({ before }) => before === undefined || isHeading(before))).toEqual([])
    expect(headingsAtFoot(pdf)).toEqual([])
  })

  it('has its fonts inside, as fonts', () => {
    expect(pdf.fonts.length).toBeGreaterThan(2)
    expect(pdf.fonts.filter(({ isDrawn, isEmbedded }) => isDrawn || !isEmbedded)).toEqual([])
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
  })

  it('has a cover that says for whom it is, of which day, whose, and how secret', () => {
    const cover = pdf.pages[0]?.text ?? ''
    for (const words of [
      'to a chief financial officer',
      'Account executive',
      'Chief financial officer',
      'New business, direct',
      'Enablement lead, packaging lines',
      '22 November 2026',
      'Confidential',
    ])
      expect(cover).toContain(words)
  })

  it('says on every page in which chapter it is, and which page of how many', () => {
    for (const [index, { text }] of pdf.pages.entries()) {
      if (index < 2) continue
      expect(text).toMatch(new RegExp(`Page\\s*${index + 1}\\s*of\\s*${pdf.pages.length}`))
      expect(text).toMatch(/Selling a packaging line to a chief financial officer|Objections, and where/)
    }
  })

  it('is the same, byte for byte, when it is printed again', async () => {
    const again = (await print(edition(name), options)).pdf
    expect(Buffer.compare(again, bytes)).toBe(0)
  })

  it('is the same when another was printed before it in the same window', async () => {
    const press = await openPress(browser, options)
    await press.print(edition('manager'))
    const after = (await press.print(edition(name))).pdf
    await press.close()
    expect(Buffer.compare(after, bytes)).toBe(0)
  })

  it('fits the other paper', async () => {
    const letter = await readPdf((await print(edition(name), { ...options, paper: 'letter' })).pdf)
    expect(letter.pages.every(({ width, height }) => Math.round(width) === 612 && Math.round(height) === 792)).toBe(
      true,
    )
    expect(contentsLines(letter).length).toBeGreaterThan(10)
    expect(contentsLines(letter).filter((line) => !hasHeading(letter, line))).toEqual([])
    expect(headingsAtFoot(letter)).toEqual([])
  })
})

describe.each(['a4', 'letter'] as const)('on %s', (paper) => {
  const [short, long] = paper === 'a4' ? [595, 842] : [612, 792]
  const printOn = async (it: Edition): Promise<ReadPdf> => readPdf((await print(it, { ...options, paper })).pdf)
  const isOnPaper = ({ width, height }: ReadPage): boolean =>
    Math.min(Math.round(width), Math.round(height)) === short &&
    Math.max(Math.round(width), Math.round(height)) === long

  it.each(oneOfEachSheet())('$name keeps to its paper', async (sheet) => {
    const { pages, lostLinks } = await printOn(sheet)
    expect(pages.filter((page) => !isOnPaper(page)).map(({ width, height }) => [width, height])).toEqual([])
    for (const { reach, width, height } of pages) {
      expect(reach.left).toBeGreaterThan(10)
      expect(reach.right).toBeLessThan(width - 10)
      expect(reach.bottom).toBeGreaterThan(10)
      expect(reach.top).toBeLessThan(height - 10)
    }
    expect(lostLinks).toEqual([])
    if (sheet.name.endsWith('/cheat-sheet')) expect(pages).toHaveLength(1)
    const isWide = /\/(cheat-sheet|mutual-plan)$/.test(sheet.name)
    expect(pages.filter(({ width, height }) => width > height !== isWide)).toEqual([])
  })

  it.each(['manager', 'onboarding'])('the book %s keeps to its paper, its sheets too', async (name) => {
    const pdf = await printOn(edition(name))
    expect(pdf.pages.filter((page) => !isOnPaper(page)).map(({ width, height }) => [width, height])).toEqual([])
    expect(pdf.lostLinks).toEqual([])
    expect(contentsLines(pdf).length).toBeGreaterThan(10)
    expect(contentsLines(pdf).filter((line) => !hasHeading(pdf, line))).toEqual([])
    expect(headingsAtFoot(pdf)).toEqual([])
  })
})

it('prints an edition of many chapters with an index of objections', async () => {
  const pdf = await readPdf((await print(edition('role/sales-development-representative'), options)).pdf)
  const lines = contentsLines(pdf)
  expect(lines.map(({ title }) => title)).toContain('Winning a first meeting with a chief financial officer')
  expect(lines.filter((line) => !hasHeading(pdf, line))).toEqual([])
  expect(pdf.lostLinks).toEqual([])
  // A heading over a table, and charts, are on its pages of processes.
  expect(headingsAtFoot(pdf)).toEqual([])
  expect(pdf.fonts.filter(({ isDrawn, isEmbedded }) => isDrawn || !isEmbedded)).toEqual([])
  const index = indexLines(pdf)
  expect(index.length).toBeGreaterThan(2)
  expect(index.filter((line) => !hasHeading(pdf, line))).toEqual([])
})

it(
  'prints everything as one book: each number true, no heading at a foot, nothing off its page',
  { timeout: 600_000 },
  async () => {
    const { pdf, pages } = await print(edition('site'), options)
    const book = await readPdf(pdf)
    expect(pages).toBe(book.pages.length)
    const lines = [...contentsLines(book), ...indexLines(book)]
    expect(lines.length).toBeGreaterThan(150)
    expect(lines.filter((line) => !hasHeading(book, line))).toEqual([])
    expect(book.lostLinks).toEqual([])
    expect(headingsAtFoot(book)).toEqual([])
    const off = book.pages.filter(
      ({ reach, width, height }) =>
        reach.left < 20 || reach.right > width - 20 || reach.bottom < 10 || reach.top > height - 10,
    )
    expect(off.map(headOf)).toEqual([])
  },
)

describe('a book whose page numbers can’t be set into its finished pages', () => {
  const sections = Array.from({ length: 150 }, (_, index) => `<h2>Part ${index}</h2>${'<p>Words.</p>'.repeat(50)}`)

  it.each([
    ['as they are wider than was thought', ''],
    ['as an author writes what stands for them', '<p>¤¤</p>'],
  ])('%s, is printed again with them', async (_, more) => {
    const pages = { '/long/': `<h1>Long</h1>${more}${sections.slice(0, more === '' ? 150 : 5).join('')}` }
    const pdf = await readPdf((await print(editionOf(pages), { ...optionsFor(pages), file: () => undefined })).pdf)
    const lines = contentsLines(pdf)
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.filter((line) => !hasHeading(pdf, line))).toEqual([])
    expect(
      pdf.pages
        .map(({ text }) => text)
        .join('')
        .match(/¤+/g),
    ).toEqual(more === '' ? null : ['¤¤'])
  })
})

describe('hard content', () => {
  const row = (tag: string): string =>
    `<tr>${Array.from({ length: 60 }, (_, index) => `<${tag}>cell ${index}</${tag}>`).join('')}</tr>`
  const paragraphs = Array.from(
    { length: 4000 },
    (_, index) => `<p>Paragraph number ${index} of a long page, with some more words behind it.</p>`,
  )
  const rows = Array.from({ length: 120 }, (_, index) => `<tr><td>Row ${index}</td><td>${index} × 2</td></tr>`)
  const pages = {
    '/wide/': `<h1>Wide</h1><h2>All cells</h2><table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table>`,
    '/word/': `<h1>Word</h1><p>${'m'.repeat(4000)}</p>`,
    '/long/': `<h1>Long</h1>${paragraphs.join('')}`,
    '/rows/': `<h1>Rows</h1><table><thead><tr><th>Head of rows</th><th>Twice</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
    '/far/':
      '<h1>Far</h1><p lang="ja">営業の手引き</p><p lang="ar" dir="rtl">دليل المبيعات</p><p>Never drawn: \u{10FFFD}.</p>',
    '/out/': '<h1>Out</h1><p>See <a href="https://one.example.com/far/away">one</a>.</p>',
  }
  let printed: Printed
  let pdf: ReadPdf
  let all: string
  beforeAll(async () => {
    expect(paragraphs.join('').length).toBeGreaterThan(300_000)
    printed = await print(editionOf(pages), { ...optionsFor(pages), file: () => undefined })
    pdf = await readPdf(printed.pdf)
    all = pdf.pages.flatMap(({ parts }) => parts.map(({ text }) => text)).join('\n')
  })

  it('stays inside its pages', () => {
    expect(printed.pages).toBe(pdf.pages.length)
    for (const { reach, width } of pdf.pages) {
      expect(reach.right).toBeLessThan(width - 20)
      expect(reach.left).toBeGreaterThan(20)
    }
  })

  it('is there to the last word, each page with its true number', () => {
    for (let index = 0; index < 60; index++) expect(all).toMatch(new RegExp(`cell ${index}\\b`))
    expect(
      all
        .match(/m+/g)
        ?.filter((run) => run.length > 20)
        .join('').length,
    ).toBeGreaterThan(3960)
    const numbers = [...all.matchAll(/Paragraph number (\d+) of/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 4000 }, (_, index) => index))
    const chapters = contentsLines(pdf).filter(({ title }) => title.startsWith('Page /'))
    const begins = ({ title }: Line): number => pdf.pages.findIndex((page) => headOf(page) === title) + 1
    expect(chapters.map(({ page }) => page)).toEqual(chapters.map(begins))
    expect(chapters).toHaveLength(6)
  })

  it('turns the pages of a wide table, its heading with it', () => {
    const turned = pdf.pages.filter(({ text }) => /cell \d/.test(text))
    expect(turned.filter(({ width, height }) => width < height)).toEqual([])
    expect(turned[0]?.text).toContain('All cells')
  })

  it('repeats the head of a table on each of its pages', () => {
    const parts = pdf.pages.filter(({ text }) => /Row \d/.test(text))
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.filter(({ text }) => !text.includes('Head of rows'))).toEqual([])
  })

  it('is readable in Japanese and Arabic, or names the letters that no font has', () => {
    const said = plain(all)
    for (const words of ['営業の手引き', 'دليل المبيعات']) {
      // unpdf gives what is drawn, from left to right.
      const isThere = said.includes(plain(words)) || said.includes([...plain(words)].reverse().join(''))
      expect(isThere || [...words].some((letter) => printed.missing.includes(letter))).toBe(true)
    }
    expect(printed.missing).toContain('\u{10FFFD}')
    expect(printed.missing).not.toMatch(/[a-z]/i)
  })

  it('has the addresses of outside links at its end', () => {
    const line = contentsLines(pdf).find(({ title }) => title === 'Addresses of the links')
    expect(pdf.pages[(line?.page ?? 0) - 1]?.text).toContain('https://one.example.com/far/away')
    expect(line?.page).toBe(pdf.pages.length)
  })
})

interface Line {
  readonly title: string
  readonly page: number
}

/** Does a heading of the page say what a line of the contents, of the index or a bookmark says, or a chapter begin? */
function hasHeading(pdf: ReadPdf, { title, page }: Line): boolean {
  const begins = pdf.pages.findIndex((it) => headOf(it) === title)
  if (begins >= 0 && begins === page - 1) return true
  const parts = pdf.pages[page - 1]?.parts ?? []
  return plain(
    parts
      .filter(isHeading)
      .map(({ text }) => text)
      .join(''),
  ).includes(plain(title))
}

function isHeading({ tags }: ReadPart): boolean {
  return tags.some((tag) => /^H\d$/.test(tag))
}

/** Headings that nothing follows on their page. */
function headingsAtFoot(pdf: ReadPdf): string[] {
  return pdf.pages.flatMap(({ parts }, index) => {
    const last = parts.at(-1)
    return last && isHeading(last) ? [`page ${index + 1}: ${last.text}`] : []
  })
}

/** The lines of the index of objections, one for each page that a line names. */
function indexLines(pdf: ReadPdf): Line[] {
  const page = pdf.pages.findLast(({ parts }) => parts[0]?.text === 'Objections, and where the answer stands')
  return [...(page?.text ?? '').matchAll(/“([^”]+)”\s*([\d, ]+)$/gm)].flatMap(([, title = '', pages = '']) =>
    pages.split(',').map((number) => ({ title, page: Number(number) })),
  )
}

/** The lines of the contents: what they name, and the page they name it on. */
function contentsLines(pdf: ReadPdf): Line[] {
  return pdf.pages.flatMap((page) =>
    headOf(page) === 'Contents'
      ? [...page.text.matchAll(/^(.+?)\n(\d+)$/gm)].map((match) => ({ title: match[1] ?? '', page: Number(match[2]) }))
      : [],
  )
}

/** What stands at the head of a page: it is painted first. */
function headOf({ text }: ReadPage): string {
  return text.trimStart().split('\n')[0] ?? ''
}
