import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { extractText } from 'unpdf'

/**
 * The texts in a finished file, whatever it is packed in. Each is read by itself: a run of words doesn’t cross two. Undefined
 * where nobody can say: it is damaged, or unpacks to more than any document has.
 */
export async function fileTexts(path: string, bytes: Uint8Array): Promise<string[] | undefined> {
  try {
    return await textsIn(path, bytes, { left: mostUnpacked })
  } catch {
    return undefined
  }
}

/** In bytes, of all that is packed in one file. */
const mostUnpacked = 300_000_000

async function textsIn(path: string, bytes: Uint8Array, room: { left: number }): Promise<string[]> {
  if (/\.(woff2?|wasm)$/.test(path)) return []
  if (startsWith(bytes, [0x1f, 0x8b])) {
    const unpacked = gunzipSync(bytes, { maxOutputLength: room.left })
    room.left -= unpacked.length
    const texts = await textsIn(`${path}.json`, unpacked, room)
    // A record of the search index is a page in one piece: where a sentence ends, a paragraph may end.
    return path.endsWith('.pf_fragment') ? texts.flatMap((text) => text.split(/[.!?:]["”’)]*\s/)) : texts
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const parts = Object.entries(unzipWithin(room, bytes))
    const texts: string[][] = []
    for (const [name, part] of parts) texts.push(await textsIn(name, part, room))
    return [...texts.flat(), ...parts.flatMap(([, part]) => officeParagraphs(part))]
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return pdfTexts(bytes)
  const text = textOf(bytes)
  if (/^\s*</.test(text)) return markupTexts(text)
  // Pagefind writes a word of its own in front.
  const json = text.replace(/^pagefind_dcd/, '')
  if (/^\s*[[{"]/.test(json)) return jsonTexts(json)
  // The dot parts texts of a page that stand in one link in its Markdown twin.
  return text.split(/\n\s*\n| · |\n(?=\s*[-*#|])/)
}

/** The file itself says what its parts unpack to, and no more than that is unpacked. */
function unzipWithin(room: { left: number }, bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes, {
    filter: ({ originalSize }) => {
      room.left -= originalSize
      if (room.left < 0) throw new RangeError('It unpacks to more than any document has')
      return true
    },
  })
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function textOf(bytes: Uint8Array): string {
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined
  return new TextDecoder(utf16).decode(bytes)
}

/**
 * What the paragraphs of a part of a Word, Excel, PowerPoint or OpenDocument file say: these programs part a sentence, and even a
 * word, wherever somebody has typed, corrected or marked something.
 */
function officeParagraphs(part: Uint8Array): string[] {
  const text = textOf(part)
  if (!/^\s*</.test(text)) return []
  return text
    .split(/<\/(?:[\w-]+:)?(?:p|h|si|is|text|comment)>/)
    .map((paragraph) =>
      decoded(
        upToLast('>', paragraph, (tags) =>
          tags.replaceAll(/<(?:[\w-]+:)?(?:tab|br|cr|s|line-break)\b[^>]*>/g, ' ').replaceAll(/<[^>]*>/g, ''),
        ),
      ),
    )
}

async function pdfTexts(bytes: Uint8Array): Promise<string[]> {
  const { text } = await extractText(Uint8Array.from(bytes), { mergePages: false })
  // A word that is parted at the end of a line is one word.
  return text.map((page) => page.replaceAll(/-\n/g, ''))
}

function jsonTexts(json: string): string[] {
  try {
    const texts: string[] = []
    JSON.parse(json, (key, value: unknown) => {
      texts.push(key)
      if (typeof value === 'string') texts.push(...(/^\s*<[a-z!]/i.test(value) ? markupTexts(value) : [value]))
      return value
    })
    return texts
  } catch {
    return [json]
  }
}

/** HTML, SVG and XML: what stands between the tags, and what stands in them. */
function markupTexts(markup: string): string[] {
  const values = [...markup.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, a, b]) => decoded(a ?? b ?? ''))
  const scripts = insidesOf(markup, scriptElement, '</script>').flatMap((text) =>
    /^\s*[[{]/.test(text) ? jsonTexts(text) : [text],
  )
  const withoutScripts = upToLast('</script>', markup, (it) => it.replaceAll(scriptElement, '<p>'))
  const words = upToLast('</style>', withoutScripts, (it) => it.replaceAll(/<style[^>]*>[\s\S]*?<\/style>/g, '<p>'))
  const between = upToLast(
    '>',
    // A line may end anywhere in a paragraph.
    words.replaceAll(/\s+/g, ' '),
    (tags) =>
      tags.replaceAll(/<\/?([a-zA-Z][\w-]*)[^>]*>/g, (_, name: string) => separators.get(name.toLowerCase()) ?? '\n'),
  ).split('\n')
  return [...between.map(decoded), ...values, ...scripts, ...insidesOf(markup, /<!--([\s\S]*?)-->/g, '-->')]
}

const scriptElement = /<script[^>]*>([\s\S]*?)<\/script>/g

function insidesOf(markup: string, element: RegExp, close: string): string[] {
  return [...markup.slice(0, markup.lastIndexOf(close) + close.length).matchAll(element)].map(([, text = '']) => text)
}

/** Changes a text as far as something closes in it. Behind that each opening would be followed to the end in vain. */
function upToLast(close: string, text: string, change: (closed: string) => string): string {
  const at = text.lastIndexOf(close)
  const end = at < 0 ? 0 : at + close.length
  return change(text.slice(0, end)) + text.slice(end)
}

/** What stands in the place of a tag: nothing within a line, a blank where words are parted. All others end a text. */
const separators = new Map([
  ...'a abbr b bdi cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time tspan u var wbr'
    .split(' ')
    .map((name) => [name, ''] as const),
  ...'br button img label'.split(' ').map((name) => [name, ' '] as const),
])

function decoded(text: string): string {
  return text
    .replaceAll(/&#x([\da-f]+);/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => characterOf(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => named[name] ?? ' ')
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
