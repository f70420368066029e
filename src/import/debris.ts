import { type Change, changed } from './found.ts'
import { findPlaces, isIn, type Places } from './places.ts'

/** A text without what converters leave behind. */
export interface Cleaned {
  readonly text: string
  /** What was taken out and has letters in it, as it stood. */
  readonly dropped: readonly string[]
  /** Names that links can point at: where in the clean text each stood. */
  readonly anchors: readonly { readonly name: string; readonly at: number }[]
}

/**
 * Takes out what shows nothing: bookmarks, attribute lists, smart tags, invisible signs, tables of contents made by a
 * machine, backslashes that nothing needs. Code stays as it is.
 */
export function dropDebris(text: string): Cleaned {
  const dropped: string[] = []
  let anchors: { name: string; at: number }[] = []
  let clean = text
  // What lies inside of other debris shows after that is gone.
  for (let round = 0; round < 4; round++) {
    const changes = debrisIn(clean)
    if (changes.length === 0) break
    for (const { was, put } of changes) {
      const rest = put === '' ? was : was.replace(put, '')
      if (/[\p{L}\p{N}]/u.test(rest)) dropped.push(rest.trim())
    }
    anchors = [
      ...anchors.map(({ name, at }) => ({ name, at: moved(at, changes) })),
      ...changes.flatMap(({ name, start }) => (name === undefined ? [] : [{ name, at: moved(start, changes) }])),
    ]
    clean = changed(clean, changes)
  }
  return { text: clean, dropped, anchors }
}

interface Drop extends Change {
  readonly was: string
  readonly name: string | undefined
}

function debrisIn(text: string): Drop[] {
  const found: Drop[] = []
  let places: Places | undefined
  for (const { pattern, keeps, isIn: where } of debris) {
    for (const match of text.matchAll(pattern)) {
      places ??= findPlaces(text)
      const [was] = match
      const start = match.index
      if (isIn(places.code, start)) continue
      if (where === 'plain' && !isIn(places.plain, start)) continue
      const { name = /\{[^{}]*#([\w:.-]+)[^{}]*\}$/.exec(was)?.[1], kept = '' } = match.groups ?? {}
      found.push({ start, end: start + was.length, put: keeps?.(kept) ?? kept, was, name })
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  let done = 0
  return found.filter(({ start, end }) => {
    if (start < done) return false
    done = end
    return true
  })
}

function moved(at: number, changes: readonly Change[]): number {
  let shift = 0
  for (const { start, end, put } of changes) if (end <= at) shift += put.length - (end - start)
  return Math.max(0, at + shift)
}

interface Debris {
  readonly pattern: RegExp
  /** What stays of the words in the group `kept`; the group `name` is a place that links can point at. */
  readonly keeps?: (kept: string) => string
  /** Only where words are plain: not inside an address or a tag. */
  readonly isIn?: 'plain'
}

const attribute = String.raw`(?:[.#][\w:.-]+|-|[\w:-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s}"']+))`

const debris: readonly Debris[] = [
  { pattern: /[\u200b\u2060\ufeff\u00ad]/g },
  { pattern: /\u00a0|&nbsp;/g, keeps: () => ' ' },
  // Bookmarks: `<a name="_Toc1"></a>`, `[]{#_Toc1 .anchor}`.
  { pattern: /<(a|span)\s[^<>]*?\b(?:name|id)\s*=\s*["']?(?<name>[^"'<>\s]+)["']?[^<>]*(?:\/>|>\s*<\/\1>)/gi },
  { pattern: /\[\]\{#(?<name>[\w:.-]+)[^}\n]*\}/g },
  // Words with an attribute list, as `[Acme]{.smart-tag}`; and lists behind a heading, a link, a picture or code.
  { pattern: new RegExp(String.raw`\[(?<kept>[^[\]\n]+)\]\{\s*${attribute}(?:\s+${attribute})*\s*\}`, 'g') },
  { pattern: /(?<=\S)[ \t]*\{#(?<name>[\w:.-]+)[^}\n]*\}(?=[ \t]*#*[ \t]*$)/gm },
  { pattern: new RegExp(String.raw`(?<=[)\]\`])\{\s*${attribute}(?:\s+${attribute})*\s*\}`, 'g') },
  {
    pattern: new RegExp(
      String.raw`^(?<kept>#{1,6}[ \t].*?)[ \t]*\{\s*${attribute}(?:\s+${attribute})*\s*\}(?=[ \t]*#*[ \t]*$)`,
      'gm',
    ),
  },
  { pattern: /(?<![ \t])[ \t]*\{:[^{}\n]*\}/g },
  { pattern: /^[ \t]*[-*+]?[ \t]*TOC[ \t]*\n(?=[ \t]*\{:)/gim },
  { pattern: /^[ \t]*(?:\[\[_?TOC_?\]\]|\[toc\]|\{\{\s*toc\s*\}\}|<!--\s*(?:toc|tocstop)\s*-->)[ \t]*$/gim },
  // Fences around parts of a page; those that say something keep it.
  { pattern: /^[ \t]*:{3,}[ \t]*(?:\{[^}\n]*\}|[\w-]*-tag|)[ \t]*:*[ \t]*$/gm },
  {
    pattern: /^[ \t]*:{3,}[ \t]*(?<kept>(?:note|tip|info|warning|danger|caution|important)\b[^\n]*)$/gim,
    keeps: (kept) => `\n**${kept.trim().replace(/^./, (it) => it.toUpperCase())}**\n`,
  },
  // What Word means by its own tags, and what it says to old browsers.
  { pattern: /<!--\[if\b[\s\S]{0,200000}?<!\[endif\]-->|<!\[if\b[^\]]*\]>|<!\[endif\]>/gi },
  { pattern: /<\?xml[^<>]*>/gi },
  { pattern: /<\/?(?:o|w|m|v|st1):[\w-]+(?:\s[^<>]*)?\/?>/gi },
  { pattern: /<(b|i|strong|em|p|div|u)\b[^<>]*>\s*<\/\1>/gi },
  { pattern: /<\/?(?:span|font)(?:\s[^<>]*)?>/gi },
  { pattern: /(?<=^|\s)(?:\*{4}|_{4}|\*\*[ \t]+\*\*)(?=\s|$)(?!\n[-=])/gm, isIn: 'plain' },
  { pattern: /^#{1,6}[ \t]*#*[ \t]*$/gm },
  // Backslashes before signs that mean nothing where they stand.
  { pattern: /(?<=[\p{L}\p{N}])\\(?<kept>_)(?=[\p{L}\p{N}])/gu, isIn: 'plain' },
  { pattern: /\\(?<kept>['"@$%,;:?=/])/g, isIn: 'plain' },
  { pattern: /(?<=\S[ \t]*)(?<!^[ \t]*\d{1,9})\\(?<kept>[.\-+#])(?![-=#.+])/gm, isIn: 'plain' },
  { pattern: /(?<!\])\\(?<kept>\()|\\(?<kept2>\))/g, isIn: 'plain', keeps: (kept) => kept || ')' },
]
