import { paperWords } from '../compiler/vocabulary/paper-words.ts'
import type { ChapterPage } from './chapter-page.ts'
import { cssString } from './text.ts'

export type Paper = 'a4' | 'letter'

/**
 * The stylesheet of a printed edition. Chromium knows no running strings, so every chapter gets a named page with its
 * title as the head.
 */
export function editionStyle(chapters: readonly ChapterPage[], paper: Paper, confidential: boolean): string {
  const size = paperSize(paper)
  const foot = confidential
    ? `@bottom-left { content: ${cssString(paperWords.confidential)}; ${marginType} font-weight: 700 }`
    : ''
  const number = `@bottom-right { content: ${cssString(`${paperWords.pageNumber} `)} counter(page) ${cssString(` ${paperWords.of} `)} counter(pages); ${marginType} }`
  const page = (name: string, head: string, more = ''): string =>
    `@page ${name} { size: ${size}${more}; margin: 20mm 17mm 18mm; @top-left { content: ${cssString(head)}; ${marginType} } ${foot} ${number} }`
  const pages = chapters.flatMap(({ id, chapter }, index) => {
    // Pages of another name break: short chapters share the name of the first of them.
    const first = chapter.ownPage ? index : firstOfPart(chapters, index)
    const name = chapters[first]?.id ?? id
    const head = chapter.ownPage ? chapter.title : chapter.part
    const named = `#${id} { page: ${name} } #${id} .book-turned { page: ${name}-turned }`
    if (first !== index) return [named]
    return [page(name, head), page(`${name}-turned`, head, ' landscape'), named, `#${id} { break-before: page }`]
  })
  return [
    `@page { size: ${size}; margin: 20mm 17mm 18mm }`,
    `@page cover { size: ${size}; margin: 20mm 17mm 18mm; @bottom-right { content: none } @bottom-left { content: none } }`,
    page('list', paperWords.contents),
    page('index', paperWords.objections),
    page('addresses', paperWords.addresses),
    ...pages,
    style,
  ].join('\n')
}

/** The name that a stylesheet has for a paper. */
export function paperSize(paper: Paper): string {
  return paper === 'a4' ? 'A4' : 'letter'
}

/** The first of the short chapters that one at `index` follows. */
function firstOfPart(chapters: readonly ChapterPage[], index: number): number {
  const { part } = chapters[index]!.chapter
  let first = index
  while (first > 0 && chapters[first - 1]!.chapter.part === part && !chapters[first - 1]!.chapter.ownPage) first--
  return first
}

const marginType = 'font: 8pt var(--text, sans-serif); color: #222;'

const style = `
html, body { background: #fff; }
body { margin: 0; padding: 0; overflow-wrap: anywhere; }
/* Inset by itself: the margins of the first page decide how wide all others are. */
.book-cover { page: cover; break-after: page; display: flex; flex-direction: column; gap: 8mm; min-block-size: 225mm; padding: 4mm 5mm; box-sizing: border-box; }
.book-name { font: 700 13pt var(--display); }
.book-title { margin-block: auto; display: grid; gap: 3mm; font-size: 13pt; }
.book-words { font: 700 30pt/1.1 var(--display); text-wrap: balance; }
.book-confidential, .book-overdue { align-self: start; padding: 1mm 4mm; border: 1.5pt solid #000; font-weight: 700; }
.book-cover dl { display: grid; gap: 1.5mm; margin: 0; }
.book-cover dl > div { display: grid; grid-template-columns: 45mm 1fr; border-top: 0.5pt solid #999; padding-top: 1.5mm; }
.book-cover dd { margin: 0; overflow-wrap: anywhere; }
.book-list { page: list; break-after: page; }
.book-index { page: index; break-before: page; }
.book-addresses { page: addresses; break-before: page; }
.book-list h1, .book-addresses h1 { margin-block-end: 6mm; font-size: 20pt; }
.book-list ol { margin: 0; padding: 0; list-style: none; }
.book-list li { break-inside: avoid; font-size: 10pt; line-height: 1.35; }
.book-list li > a:only-child, .book-index li { display: flex; align-items: baseline; gap: 2mm; padding-block: 0.9mm; }
.book-list li[data-level='2'] { padding-inline-start: 6mm; }
.book-list .book-part { margin-block-start: 4mm; font: 700 11pt var(--display); break-after: avoid; }
.book-dots { flex: 1; min-inline-size: 6mm; border-block-end: 0.7pt dotted #888; }
.book-page { display: inline-block; min-inline-size: 8mm; text-align: end; font-variant-numeric: tabular-nums; }
.book-index .book-page { min-inline-size: 0; }
.book-addresses li { font-size: 9pt; overflow-wrap: anywhere; }
.book-note { font-size: 0.7em; line-height: 0; }
.prose a.outside::after, .pb-send a::after, .pb-note a[href*='/collateral/']::after { content: none !important; }
.chapter + .chapter { margin-block-start: 10mm; }
.chapter > .edition { max-inline-size: none; padding: 0; page: auto; }
.chapter h1 { break-after: avoid; font-size: 22pt; }
.chapter .review { margin-block: 2mm 4mm; font-size: 9pt; }
.chapter .stage { break-before: auto; }
thead { display: table-header-group; }
.book-turned { break-before: page; break-after: page; }
.book-turned table { inline-size: 100%; table-layout: fixed; font-size: 7.5pt; margin-block-end: 6mm; }
.chapter figure:has(svg) > .flow-list { display: none; }
.chapter summary::marker { content: none; }
pre { white-space: pre-wrap; }
img, svg { max-inline-size: 100%; }
`
