import { strFromU8, unzipSync } from 'fflate'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'

/** A source as it stands in a Word file, read with another library than wrote it. */
export interface ReadChapter {
  readonly title: string
  readonly file: string
  readonly facts: Readonly<Record<string, string>>
  /** Level and words of each heading below the title. */
  readonly headings: readonly string[]
  readonly words: readonly string[]
  /** Words of each link, and where it leads: an address, or the words that stand at the place. */
  readonly links: readonly string[]
  readonly html: string
}

/** Reads every source of a Word file back. */
export async function readBack(bytes: Uint8Array): Promise<readonly ReadChapter[]> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    { styleMap, ignoreEmptyParagraphs: true },
  )
  const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`)
  const chapters: { heading: Element; parts: Element[] }[] = []
  for (const element of [...document.body.children] as Element[]) {
    const next = element.nextElementSibling
    if (element.tagName === 'H1' && next?.matches('p.source') && !next.textContent?.includes(', line'))
      chapters.push({ heading: element, parts: [] })
    else if (!element.matches('p.part')) chapters.at(-1)?.parts.push(element)
  }
  return chapters.map(({ heading, parts: [source, ...parts] }) => {
    const [first] = parts
    const hasFacts = first?.querySelector('p.label') !== null && first?.tagName === 'TABLE'
    const body = (hasFacts ? parts.slice(1) : parts).filter((element) => !element.matches('p.source'))
    const links = body.flatMap((element) => [...element.querySelectorAll('a[href]')])
    return {
      title: textOf(heading),
      file: textOf(source!).replace('Source: ', ''),
      facts: hasFacts ? factsIn(first) : {},
      headings: body.filter(({ tagName }) => /^H\d$/.test(tagName)).map((it) => `${it.tagName.slice(1)} ${textOf(it)}`),
      words: wordsIn(body.map(textOf).join(' ')),
      links: links.map((link) => `${textOf(link)} → ${leadOf(link.getAttribute('href') ?? '', document)}`),
      html: body.map((element) => element.outerHTML).join('\n'),
    }
  })
}

/** A part of the package as text. */
export function partOf(bytes: Uint8Array, name: string): string {
  return strFromU8(unzipSync(bytes)[name] ?? new Uint8Array())
}

export function wordsIn(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

const styleMap = [
  "p[style-name='Source Line'] => p.source:fresh",
  "p[style-name='Part Line'] => p.part:fresh",
  "p[style-name='Fact Label'] => p.label:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='HTML Preformatted'] => pre:fresh",
  "r[style-name='HTML Code'] => code",
  "r[style-name='Source Path'] => small",
]

function factsIn(table: Element): Record<string, string> {
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children].map(textOf))
  return Object.fromEntries(rows.map(([label = '', words = '']) => [label, words]))
}

/** The words of the heading that a place in the document belongs to. */
function leadOf(href: string, document: Document): string {
  if (!href.startsWith('#')) return href
  const place = document.getElementById(href.slice(1))
  return place ? `“${textOf(place.closest('h1, h2, h3, h4, h5, h6, li') ?? place)}”` : 'nothing'
}

/** Blocks are parted, running text isn’t. */
function textOf(node: Node): string {
  return spaced(node).replaceAll(/\s+/g, ' ').trim()
}

function spaced(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? ''
  if (node.nodeName === 'BR') return ' '
  const inner = [...node.childNodes].map(spaced).join('')
  return blocks.test(node.nodeName) ? ` ${inner} ` : inner
}

const blocks = /^(?:P|H\d|LI|UL|OL|TABLE|TBODY|THEAD|TR|TD|TH|PRE|BLOCKQUOTE)$/
