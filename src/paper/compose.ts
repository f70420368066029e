import { parseHTML } from 'linkedom'
import type { EditionChapter, Edition } from '../compiler/4-derive/edition.ts'
import { adoptPage, type ChapterPage } from './chapter-page.ts'
import { contentsOf, objectionsOf } from './contents.ts'
import { coverOf, type Imprint } from './cover.ts'
import { dateReviews } from './date-reviews.ts'
import { editionStyle, type Paper, paperSize } from './edition-style.ts'
import { noteAddresses } from './link-notes.ts'
import { splitWideTables } from './wide-tables.ts'

/** An edition as one HTML document, not yet printed. */
export interface Composed {
  readonly html: string
  /** Ids whose page numbers the contents and the index name, in the order they name them. */
  readonly numbered: readonly string[]
  /** What stands in the place of each number. */
  readonly mark: string
}

export interface ComposeOptions {
  readonly paper: Paper
  readonly imprint: Imprint
  readonly language: string
  /** The path the site is served under, `/` at its end. */
  readonly base: string
  /** The HTML of a page of the site by its address without the base path; undefined where there is none. */
  readonly page: (address: string) => string | undefined
}

/** Makes one document of an edition’s pages: cover, contents, chapters, index of objections, addresses of links. */
export function composeEdition(edition: Edition, options: ComposeOptions): Composed {
  if (edition.form === 'sheet') return composeSheet(edition, options)
  const { base, imprint, language, paper } = options
  const chapters = readChapters(edition, options)
  const inside = new Map(chapters.flatMap(({ places }) => [...places]))
  const { document } = parseHTML(`<!doctype html><html lang="${language}"><head></head><body></body></html>`)
  const { head, body } = document
  const title = document.createElement('title')
  title.textContent = edition.title
  head.append(title)
  head.insertAdjacentHTML('beforeend', onPaperOnly)
  for (const style of stylesOf(chapters)) head.insertAdjacentHTML('beforeend', style)
  head.insertAdjacentHTML('beforeend', `<style>${editionStyle(chapters, paper, imprint.confidential)}</style>`)

  body.insertAdjacentHTML('beforeend', coverOf(edition, imprint))
  for (const { section } of chapters) body.append(section)
  dateReviews(document, imprint.today)
  loadPictures(document)
  splitWideTables(document)
  resolveLinks(document, inside, base)
  const notes = noteAddresses(document)
  const objections = objectionsOf(document)
  const contents = contentsOf(document, chapters, [...objections.lines, ...notes.lines])
  body.children[0]?.insertAdjacentHTML('afterend', contents)
  body.insertAdjacentHTML('beforeend', objections.html + notes.html)
  const mark = numberMark.repeat(chapters.length === 1 ? 2 : 3)
  const numbers = [...document.querySelectorAll('.book-page')]
  for (const number of numbers) number.textContent = mark
  return {
    html: `<!doctype html>${document.documentElement.outerHTML}`,
    numbered: numbers.map((number) => number.getAttribute('data-for') ?? ''),
    mark,
  }
}

/** A sheet is made to be printed as it is: it gets its paper, and no script. */
function composeSheet({ chapters }: Edition, { imprint, page, paper }: ComposeOptions): Composed {
  const { document } = parseHTML(page(chapters[0]?.address ?? '') ?? '<html><head></head></html>')
  // The page's own policy would keep the paper's style out, too.
  for (const element of document.querySelectorAll('script, meta[http-equiv]')) element.remove()
  for (const sheet of document.querySelectorAll('[data-paper]')) sheet.setAttribute('data-paper', paper)
  dateReviews(document, imprint.today)
  document.body.className = document.body.className.replace(/\bpaper-\w+/, `paper-${paper}`)
  // First: Chromium would let it overrule the size of the pages that have a name.
  document.head.insertAdjacentHTML('afterbegin', `<style>@page { size: ${paperSize(paper)} }</style>${onPaperOnly}`)
  loadPictures(document)
  return { html: `<!doctype html>${document.documentElement.outerHTML}`, numbered: [], mark: '' }
}

/** One for each digit that page numbers of such a book have: nobody writes several as a text of their own. */
const numberMark = '¤'

/** Nobody looks at the document on the screen: laying it out there, too, would take as long as printing it. */
const onPaperOnly = '<style>@media screen { :root { display: none !important } }</style>'

/** A picture that waits for its place on the screen would never come. */
function loadPictures(document: Document): void {
  for (const picture of document.querySelectorAll('[loading]')) picture.removeAttribute('loading')
}

function readChapters(edition: Edition, { base, page }: ComposeOptions): ChapterPage[] {
  return edition.chapters.flatMap((chapter: EditionChapter, index) => {
    const html = page(chapter.address)
    return html === undefined ? [] : [adoptPage(html, chapter, { index, base, isOnly: edition.chapters.length === 1 })]
  })
}

/** Stylesheets and inline styles of all pages, each once, in the order they are met. */
function stylesOf(chapters: readonly ChapterPage[]): Set<string> {
  return new Set(chapters.flatMap(({ styles }) => styles))
}

/**
 * Links between pages of the edition lead to the place inside it; what isn’t in it leads nowhere on paper and stays
 * as text. Addresses outside of the site stay.
 */
function resolveLinks(document: Document, inside: ReadonlyMap<string, string>, base: string): void {
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? ''
    if (/^(?:https?|mailto|tel):/.test(href) || href.startsWith('#')) continue
    const [path = '', anchor = ''] = href.split('#')
    const address = `/${path.slice(base.length)}`
    const place = inside.get(anchor === '' ? address : `${address}#${anchor}`) ?? inside.get(address)
    if (place === undefined) link.removeAttribute('href')
    else link.setAttribute('href', `#${place}`)
  }
}
