import { mendedBookmarks } from './bookmark-titles.ts'
import { pdfText } from './pdf-text.ts'

/** What a PDF says about itself. */
export interface PdfIdentity {
  readonly title: string
  readonly author: string
  /** The day of the edition, `2026-11-22`: it stands in place of the moment of printing. */
  readonly today: string
  /** What its headings say, for the bookmarks. */
  readonly headings: readonly string[]
  /** Streams to put in the place of its own, by their numbers. */
  readonly streams?: ReadonlyMap<number, string>
}

/**
 * Gives a PDF that Chromium wrote its title, author and date, and its bookmarks the words of their headings, in an
 * update appended to it (PDF 32000-1, 7.5.6), and takes the moment of printing and random names out of it, so that equal
 * pages give equal bytes.
 *
 * @throws Error if the file isn’t one with a classic cross-reference table, which is what Chromium writes.
 */
export function finishPdf(
  pdf: Uint8Array,
  { title, author, today, headings, streams = new Map() }: PdfIdentity,
): Uint8Array {
  const date = `D:${today.replaceAll('-', '')}000000+00'00'`
  const text = Buffer.from(pdf)
    .toString('latin1')
    .replaceAll(/D:\d{14}\+00'00'/g, date)
  const from = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const trailer = /trailer\s*<<(?<keys>[\s\S]*?)>>\s*startxref/.exec(text.slice(from))?.groups?.['keys']
  const info = /\/Info (\d+) 0 R/.exec(trailer ?? '')?.[1]
  const size = /\/Size (\d+)/.exec(trailer ?? '')?.[1]
  const root = /\/Root (\d+ 0 R)/.exec(trailer ?? '')?.[1]
  if (info === undefined || size === undefined || root === undefined)
    throw new Error('The PDF has no trailer to add to')
  const objects = new Map([...mendedBookmarks(text, headings), ...streams])
  objects.set(
    Number(info),
    `<</Title ${pdfText(title)}\n/Author ${pdfText(author)}\n/Creator (Fieldbook)\n/Producer (Skia/PDF)\n` +
      `/CreationDate (${date})\n/ModDate (${date})>>`,
  )
  let body = `${text}\n`
  let table = 'xref\n'
  for (const [id, object] of objects) {
    table += `${id} 1\n${String(body.length).padStart(10, '0')} 00000 n \n`
    body += `${id} 0 obj\n${object}\nendobj\n`
  }
  const end = `trailer\n<</Size ${size}\n/Root ${root}\n/Info ${info} 0 R\n/Prev ${from}>>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + table + end, 'latin1')
}
