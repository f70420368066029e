import { pdfText, readPdfText } from './pdf-text.ts'

/**
 * The bookmarks of a PDF whose titles aren’t what the headings say, as objects to replace theirs. Chromium strings the
 * runs of a heading together without a space (`2Qualification`), and one at a page’s top twice (`AskAsk`).
 *
 * @param headings what the headings of the document say
 */
export function mendedBookmarks(pdf: string, headings: readonly string[]): Map<number, string> {
  const words = new Map(headings.map((heading) => [squeeze(heading), heading.replaceAll(/\s+/g, ' ').trim()]))
  const mended = new Map<number, string>()
  for (const [, id = '', title = '', rest = ''] of pdf.matchAll(bookmark)) {
    const written = readPdfText(title)
    const said = squeeze(written)
    const heading = words.get(said) ?? words.get(/^(.+?)\1*$/su.exec(said)?.[1] ?? said)
    if (heading !== undefined && heading !== written) mended.set(Number(id), `<</Title ${pdfText(heading)}${rest}>>`)
  }
  return mended
}

/** An outline item, as Chromium writes it: its title first. Only such an object has a title and a parent. */
const bookmark =
  /(\d+) 0 obj\s<<\/Title (\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f]*>)((?:(?!endobj)[\s\S])*?\/Parent (?:(?!endobj)[\s\S])*?)>>\sendobj/g

/** Type may space and capitalise a heading as it likes. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '').toLowerCase()
}
