import { parseHTML } from 'linkedom'
import type { EditionChapter } from '../compiler/4-derive/edition.ts'

/** A page of the site, made into a chapter: its ids are its own, and what only a screen needs is gone. */
export interface ChapterPage {
  readonly chapter: EditionChapter
  /** The id of the chapter’s section. */
  readonly id: string
  readonly section: Element
  /** `<link>` and `<style>` elements of the page. */
  readonly styles: readonly string[]
  /** Where an address of the site is found in the edition: `/processes/retrofit/#quote` → `c3-quote`. */
  readonly places: ReadonlyMap<string, string>
}

interface AdoptOptions {
  readonly index: number
  readonly base: string
  /** Is it the whole edition? Then the cover says its title. */
  readonly isOnly: boolean
}

/** Takes a built page’s own text out of its frame. */
export function adoptPage(page: string, chapter: EditionChapter, { index, isOnly }: AdoptOptions): ChapterPage {
  const { document } = parseHTML(page)
  const main = document.querySelector('main')
  if (!main) throw new Error(`The page ${chapter.address} has no <main>`)
  const id = `c${index + 1}`
  // A sheet brings a paper of its own; in a book it lies on the book’s.
  for (const sheet of main.querySelectorAll('[data-paper]')) sheet.removeAttribute('data-paper')
  const opening = main.querySelector('.cover .lede')?.outerHTML
  for (const element of main.querySelectorAll(screenOnly)) element.remove()
  const text = main.querySelector('.edition') ?? main
  const review = text.querySelector('.review:not(.overdue-part .review)')
    ? undefined
    : document.querySelector('.site-footer .review')
  if (opening !== undefined) text.insertAdjacentHTML('afterbegin', opening)
  if (!text.querySelector('h1') && !isOnly) {
    const heading = document.createElement('h1')
    heading.textContent = chapter.title
    text.prepend(heading)
  }
  if (review) text.querySelector('h1')?.insertAdjacentHTML('afterend', review.outerHTML)
  for (const details of text.querySelectorAll('details')) details.setAttribute('open', '')
  const places = renameIds(text, id, chapter.address.replace(/print\/$/, ''))
  const look = (document.body.getAttribute('class') ?? '').replace(/\bpaper-\w+/, '')
  const section = document.createElement('section')
  section.setAttribute('class', `chapter ${look}`)
  section.id = id
  section.append(...(text === main ? main.childNodes : [text]))
  return {
    chapter,
    id,
    section,
    styles: [...document.querySelectorAll('link[rel=stylesheet], head style')].map((it) => it.outerHTML),
    places,
  }
}

const screenOnly = [
  'script, noscript, template, dialog, button, nav.contents, nav.rail, .contents, .breadcrumbs, .to-fix',
  '.actions, .edition-how, .edition-contents, .cover, .needs-script, .previous-next, .skip-link, .search, .sheet-links',
].join(', ')

/** Attributes that hold ids, one or several. */
const idAttributes = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns', 'for', 'headers', 'list']

/** Gives every id the chapter’s prefix, wherever it stands, so that chapters can lie in one document. */
function renameIds(text: Element, prefix: string, address: string): Map<string, string> {
  const ids = new Set([...text.querySelectorAll('[id]')].map((element) => element.id))
  const renamed = (id: string): string => (ids.has(id) ? `${prefix}-${id}` : id)
  const places = new Map([[address, prefix]])
  let headings = 0
  for (const element of text.querySelectorAll('*')) {
    if (element.id !== '') {
      places.set(`${address}#${element.id}`, renamed(element.id))
      element.id = renamed(element.id)
    } else if (/^H[1-6]$/.test(element.tagName)) {
      element.id = `${prefix}-heading-${++headings}`
    }
    for (const name of idAttributes) {
      const value = element.getAttribute(name)
      if (value) element.setAttribute(name, value.split(/\s+/).map(renamed).join(' '))
    }
    const href = element.getAttribute('href')
    if (href?.startsWith('#')) element.setAttribute('href', `#${renamed(decodeURIComponent(href.slice(1)))}`)
    for (const { name, value } of [...element.attributes]) {
      if (value.includes('url(#'))
        element.setAttribute(
          name,
          value.replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${renamed(id)})`),
        )
    }
  }
  return places
}
