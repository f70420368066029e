import type { Link } from 'mdast'
import { apiWords } from '../../compiler/vocabulary/api-words.ts'
import { writeMarkdown } from '../../render/write-markdown.ts'
import { mainPieces } from './main-pieces.ts'
import { type Part, readPieces, writeLists } from './read-pieces.ts'

/**
 * The Markdown twin of a finished page: what stands in its `<main>` for a person to read, in that order. Buttons, fields and
 * drawings stay behind; of a drawing its description is left. Links lead to pages of the site, with its base path.
 *
 * @param address where the page stands, with the base path
 */
export function pageMarkdown(html: string, address: string): string {
  const ownLinks = address.replaceAll(/[()]/g, String.raw`\$&`)
  const texts = textsOf(mainPieces(mainPart(html))).map((text) => text.replaceAll(thisPage, () => ownLinks))
  const heading = texts.findIndex((text) => text.startsWith('# '))
  texts.splice(heading + 1, 0, pageLine(address))
  return `${texts.join('\n\n')}\n`
}

/** Where the page itself stands. */
function pageLine(address: string): string {
  const link: Link = { type: 'link', url: address, children: [{ type: 'text', value: address }] }
  return writeMarkdown(
    { type: 'paragraph', children: [{ type: 'text', value: `${apiWords.page}: ` }, link] },
    { alignTables: false },
  ).trimEnd()
}

/** Stands for the page’s address while its pieces are read, as other pages have them, too. No address is like it. */
const thisPage = '/%00this-page%00/'

/** All of a page that its twin is made of. */
export function mainPart(html: string): string {
  const from = html.indexOf('<main')
  return html.slice(from, html.indexOf('</main>', from) + '</main>'.length)
}

/** What the pieces say, one text after the other. */
function textsOf(pieces: readonly string[]): string[] {
  const runs: Part[][] = []
  for (const part of readPieces(pieces, thisPage)) {
    if (part.markdown === '') continue
    const last = runs.at(-1)
    if (part.lists && last?.[0]?.lists) last.push(part)
    else runs.push([part])
  }
  return runs.map((run) => (run.length === 1 ? run[0]!.markdown : writeLists(run.flatMap(({ lists }) => lists ?? []))))
}
