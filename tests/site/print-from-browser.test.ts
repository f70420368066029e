import { expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'
import { templates, useBrowser } from './visit.ts'

const { visit } = useBrowser()

/** What a browser’s own “Print” makes of a page, on the paper that the page asks for. */
it.each(templates)('%s prints from the browser within its pages, and says what it is', async (path) => {
  const page = await visit(path)
  const { pages } = await readPdf(await page.pdf({ preferCSSPageSize: true, format: 'A4', tagged: true }))
  await page.emulateMedia({ media: 'print' })
  const title = await page.evaluate(
    () => [...document.querySelectorAll('h1, h2')].find((heading) => heading.checkVisibility())?.textContent,
  )
  // Nobody scrolls on paper.
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll('pre')]
      .filter((code) => code.checkVisibility() && code.scrollWidth > code.clientWidth)
      .map(({ textContent }) => textContent.slice(0, 80)),
  )
  await page.context().close()
  expect(cut).toEqual([])
  const words = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '')
  const said = words(pages.map(({ text }) => text).join(''))
  expect(said).toContain(words(title ?? 'no heading'))
  const off = pages.filter(
    ({ reach, width, height }) =>
      reach.left < 10 || reach.right > width - 10 || reach.bottom < 10 || reach.top > height - 10,
  )
  expect(off.map(({ text, reach, width, height }) => ({ text: text.slice(0, 80), reach, width, height }))).toEqual([])
  const empty = pages.filter(({ text }) => text.trim() === '')
  expect(empty).toEqual([])
})
