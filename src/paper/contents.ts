import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import type { ChapterPage } from './chapter-page.ts'
import { escapeText } from './text.ts'

/** A list for the end of an edition, and the line that the contents give it. */
export interface EndList {
  readonly html: string
  readonly lines: readonly ContentsLine[]
}

export interface ContentsLine {
  readonly id: string
  readonly title: string
  readonly level: 1 | 2
}

/** From this many chapters on, the contents name chapters only. */
const manyChapters = 16

/** The contents: parts, chapters and, in a book of few chapters, their sections; nothing below two lines. */
export function contentsOf(
  document: Document,
  chapters: readonly ChapterPage[],
  ends: readonly ContentsLine[],
): string {
  let part = ''
  const lines = chapters.flatMap(({ id, chapter }) => {
    const sections = chapters.length < manyChapters ? sectionsOf(document, id, chapters.length === 1 ? 1 : 2) : []
    const own: ContentsLine[] = chapters.length === 1 ? [] : [{ id, title: chapter.title, level: 1 }]
    const rows = [...own, ...sections]
    const opens = chapter.part !== '' && chapter.part !== part
    part = chapter.part
    return [
      ...(opens && chapter.part !== chapter.title ? [`<li class="book-part">${escapeText(chapter.part)}</li>`] : []),
      ...rows.map(lineOf),
    ]
  })
  if (lines.length < 2) return ''
  lines.push(...ends.map(lineOf))
  return `<nav class="book-list" id="contents"><h1>${paperWords.contents}</h1><ol role="list">${lines.join('')}</ol></nav>`
}

/** Every objection that is answered, by its words, with the pages of its answers; nothing below two. */
export function objectionsOf(document: Document): EndList {
  const places = new Map<string, string[]>()
  for (const objection of document.querySelectorAll('[id*="-if-they-say-"]')) {
    const heading = objection.matches(headings) ? objection : objection.querySelector(headings)
    const title = heading ? wordsOf(heading) : ''
    if (title === '') continue
    places.set(title, [...(places.get(title) ?? []), objection.id])
  }
  if (places.size < 2) return { html: '', lines: [] }
  const rows = [...places]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([title, ids]) => {
      const [first = ''] = ids
      const pages = ids.map((id) => `<a href="#${id}">${placeOfNumber(id)}</a>`).join(', ')
      return `<li><a href="#${first}">${escapeText(title)}</a><span class="book-dots"></span><span>${pages}</span></li>`
    })
  return {
    lines: [{ id: 'objections', title: paperWords.objections, level: 1 }],
    html: `<section class="book-list book-index" id="objections"><h1>${paperWords.objections}</h1><ol role="list">${rows.join('')}</ol></section>`,
  }
}

const headings = 'h2, h3, h4, summary'

function sectionsOf(document: Document, chapter: string, level: 1 | 2): ContentsLine[] {
  const sections = document.getElementById(chapter)?.querySelectorAll('h2') ?? []
  return [...sections]
    .filter((heading) => !heading.closest('.pb-skipped'))
    .map((heading): ContentsLine => ({ id: heading.id, title: wordsOf(heading), level }))
    .filter(({ title }) => title !== '')
}

/** What a heading says: without quotation marks around it, and without what only a screen reader hears. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element
  for (const hidden of copy.querySelectorAll('.visually-hidden, svg, .label')) hidden.remove()
  // A number before the words stands in an element of its own.
  for (const number of copy.querySelectorAll('[class*="number"]')) number.append(' ')
  return (copy.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
}

function lineOf({ id, title, level }: ContentsLine): string {
  return `<li data-level="${level}"><a href="#${id}"><span>${escapeText(title)}</span><span class="book-dots"></span>${placeOfNumber(id)}</a></li>`
}

/** Empty: where the number of the page is set that a place stands on. */
function placeOfNumber(id: string): string {
  return `<span class="book-page" data-for="${id}"></span>`
}
