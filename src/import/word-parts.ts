import type { Left } from './found.ts'
import { decoded } from './link-base.ts'
import { findPlaces } from './places.ts'
import { wordsIn, wordsOfMarkdown } from './words.ts'

/**
 * Reads a Word file a second time, straight from its XML, and says which paragraphs aren't in the text that was made of
 * it: headers, footers, comments, what was struck out, formulas, drawings. It shares nothing with the converter.
 */
export function leftInWord(files: Readonly<Record<string, Uint8Array>>, text: string): Left[] {
  const glued = wordsOfMarkdown(text).join('')
  const links = new Set(findPlaces(text).links.flatMap(({ url }) => [url, decoded(url)]))
  const left = new Map<string, string[]>()
  for (const [name, bytes] of Object.entries(files)) {
    const part = partOf(name)
    if (part === undefined) continue
    for (const { words, isStruck } of paragraphsIn(new TextDecoder().decode(bytes))) {
      const wanted = wordsIn(words)
      if (wanted.length === 0 || glued.includes(wanted.join(''))) continue
      const from = isStruck ? 'what was struck out' : part
      const list = left.get(from) ?? []
      if (!list.includes(words)) list.push(words)
      left.set(from, list)
    }
  }
  for (const address of addressesIn(files)) {
    if (links.has(address) || links.has(decoded(address))) continue
    left.set('links', [...(left.get('links') ?? []), address])
  }
  return [...left].map(([from, words]) => ({ from, words: words.join('\n') }))
}

function partOf(name: string): string | undefined {
  if (!/^word\/.*\.xml$/.test(name) || name.startsWith('word/glossary/')) return undefined
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/^word\/header/, 'a header'],
    [/^word\/footer/, 'a footer'],
    [/^word\/comments/, 'comments'],
    [/^word\/(?:diagrams|charts|drawings)\//, 'drawings'],
    [/^word\/(?:document|footnotes|endnotes)\.xml$/, 'its text'],
  ]
  return kinds.find(([pattern]) => pattern.test(name))?.[1]
}

interface Paragraph {
  readonly words: string
  readonly isStruck: boolean
}

function paragraphsIn(xml: string): Paragraph[] {
  const found: Paragraph[] = []
  let kept = ''
  let struck = ''
  const flush = (): void => {
    if (kept.trim() !== '') found.push({ words: kept.trim(), isStruck: false })
    if (struck.trim() !== '') found.push({ words: struck.trim(), isStruck: true })
    kept = struck = ''
  }
  // A text box lies inside of a paragraph: what stands before it is a stretch of its own.
  const pattern =
    /<\/?(?:w|a|m:oMath):?(?:p|Para)(?=[\s>])[^<>]*>|<(w:t|w:delText|a:t|m:t|c:v)(?:\s[^<>]*)?>([^<]*)<\/\1>|<(?:w:tab|w:br|w:cr|a:br)\b/g
  for (const [whole, tag, words = ''] of xml.matchAll(pattern)) {
    if (tag === 'w:delText') struck += decodedXml(words)
    else if (tag === 'c:v' && /^[\d.]+$/.test(words)) continue
    else if (tag !== undefined) kept += decodedXml(words)
    else if (/^<\/?(?:w|a):p/.test(whole)) flush()
    else kept += ' '
  }
  flush()
  return found
}

function addressesIn(files: Readonly<Record<string, Uint8Array>>): string[] {
  const parts = Object.entries(files).filter(([name]) =>
    /^word\/_rels\/(?:document|footnotes|endnotes)\.xml\.rels$/.test(name),
  )
  return parts.flatMap(([, bytes]) =>
    [...new TextDecoder().decode(bytes).matchAll(/<Relationship\b[^<>]*>/g)]
      .filter(([tag]) => /\/hyperlink"/.test(tag) && /TargetMode="External"/.test(tag))
      .map(([tag]) => decodedXml(/\bTarget="([^"]*)"/.exec(tag)?.[1] ?? '')),
  )
}

function decodedXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
  return text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return named[name] ?? whole
      const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole
    },
  )
}
