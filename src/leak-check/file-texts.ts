import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { extractText } from 'unpdf'

/** The texts in a finished file, whatever it is packed in. Each is read by itself: a run of words doesn’t cross two. */
export async function fileTexts(path: string, bytes: Uint8Array): Promise<string[]> {
  if (/\.(woff2?|wasm)$/.test(path)) return []
  if (startsWith(bytes, [0x1f, 0x8b])) {
    const texts = await fileTexts(`${path}.json`, gunzipSync(bytes))
    // A record of the search index is a page in one piece: where a sentence ends, a paragraph may end.
    return path.endsWith('.pf_fragment') ? texts.flatMap((text) => text.split(/[.!?:]["”’)]*\s/)) : texts
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    const parts = Object.entries(unzipSync(bytes))
    return (await Promise.all(parts.map(([name, part]) => fileTexts(name, part)))).flat()
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) return pdfTexts(bytes)
  const text = new TextDecoder().decode(bytes)
  if (/^\s*</.test(text)) return markupTexts(text)
  // Pagefind writes a word of its own in front.
  const json = text.replace(/^pagefind_dcd/, '')
  if (/^\s*[[{"]/.test(json)) return jsonTexts(json)
  return text.split(/\n\s*\n|\n(?=\s*[-*#|])/)
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
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
  const scripts = [...markup.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].flatMap(([, text = '']) =>
    /^\s*[[{]/.test(text) ? jsonTexts(text) : [text],
  )
  const between = markup
    .replaceAll(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '\n')
    .replaceAll(/<\/?([a-zA-Z][\w-]*)[^>]*>/g, (_, name: string) => (inline.has(name.toLowerCase()) ? '' : '\n'))
    .split('\n\n')
    .flatMap((text) => text.split(/\n/))
  return [...between.map(decoded), ...values, ...scripts, ...comments(markup)]
}

function comments(markup: string): string[] {
  return [...markup.matchAll(/<!--([\s\S]*?)-->/g)].map(([, text = '']) => text)
}

/** Elements that stand within a line. */
const inline = new Set(
  [
    'a',
    'abbr',
    'b',
    'bdi',
    'cite',
    'code',
    'data',
    'del',
    'dfn',
    'em',
    'i',
    'ins',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
  ].concat(['small', 'span', 'strong', 'sub', 'sup', 'time', 'tspan', 'u', 'var', 'wbr']),
)

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
