import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'

/** Properties of a document that say what it was when it was written. */
export const marks = { day: 'Fieldbook edition', content: 'Fieldbook content', digest: 'Fieldbook digest' } as const

/** Stand for what isn’t known before a document is packed. */
export const unknown = { content: '0'.repeat(64), digest: '1'.repeat(64) } as const

/** The parts of a document by name, in the order they are packed. */
export type Parts = readonly (readonly [string, Uint8Array])[]

/**
 * Gives the parts of a packed document the bytes that the same content always has: no clock, no counter of the process,
 * no dice. Says its language.
 */
export function settle(packed: Uint8Array, day: string, language: string): Parts {
  const parts = Object.entries(unzipSync(packed)).sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1))
  const relations = new Map<string, ReadonlyMap<string, string>>()
  for (const [name, bytes] of parts) if (name.endsWith('.rels')) relations.set(name, renumbered(strFromU8(bytes)))
  return parts.map(([name, bytes]): [string, Uint8Array] => {
    if (!/\.(?:xml|rels)$/.test(name)) return [name, bytes]
    const ids = relations.get(name.endsWith('.rels') ? name : relationsOf(name))
    return [name, strToU8(settledXml(name, strFromU8(bytes), ids ?? new Map(), day, language))]
  })
}

/** Packs settled parts, and writes into them what tells later whether somebody has changed them. */
export function pack(parts: Parts, content: string): Uint8Array {
  const digest = digestOf(parts)
  const marked = parts.map(([name, bytes]): readonly [string, Uint8Array] => {
    if (name !== properties) return [name, bytes]
    return [name, strToU8(strFromU8(bytes).replace(unknown.content, content).replace(unknown.digest, digest))]
  })
  return zipSync(Object.fromEntries(marked) as Zippable, { level: 6, mtime: new Date(1980, 0, 1) })
}

/** Stands for all parts of a document but what is said about them. */
export function digestOf(parts: Parts): string {
  const hash = createHash('sha256')
  const named = parts.filter(([name]) => name !== properties).sort(([a], [b]) => (a < b ? -1 : 1))
  for (const [name, bytes] of named) hash.update(`${name}\n${bytes.length}\n`).update(bytes)
  return hash.digest('hex')
}

/** What an exported document says of itself: the day of its edition, and what stands for its content. */
export interface Written {
  readonly day: string
  readonly content: string
}

/** Undefined where a document has been saved by somebody since it was exported, or wasn’t exported at all. */
export function writtenAs(bytes: Uint8Array): Written | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ originalSize }) => originalSize < largest })
    const said = strFromU8(parts[properties] ?? new Uint8Array())
    const [day, content, digest] = [marks.day, marks.content, marks.digest].map((name) => valueOf(said, name))
    if (day === undefined || content === undefined || digest !== digestOf(Object.entries(parts))) return undefined
    return { day, content }
  } catch {
    return undefined
  }
}

const properties = 'docProps/custom.xml'

/** No part of a document that was exported is as large. */
const largest = 500_000_000

/** What a part of the package is known by in front of the others: readers look for it first. */
function order(name: string): number {
  return name === '[Content_Types].xml' ? 0 : name === '_rels/.rels' ? 1 : 2
}

/** Relations get numbers in the order they are written in. */
function renumbered(xml: string): ReadonlyMap<string, string> {
  const ids = [...xml.matchAll(/\bId="([^"]*)"/g)].map(([, id]) => id ?? '')
  return new Map(ids.map((id, index) => [id, `rId${index + 1}`]))
}

function relationsOf(name: string): string {
  return name.replace(/([^/]*)$/, '_rels/$1.rels')
}

function settledXml(
  name: string,
  xml: string,
  ids: ReadonlyMap<string, string>,
  day: string,
  language: string,
): string {
  if (name === 'docProps/core.xml') {
    const dated = xml.replaceAll(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
    return dated.replace(/(?=<dcterms:created)/, `<dc:language>${language}</dc:language>`)
  }
  // Word would ask whether it may bring the contents up to date.
  const calm = xml.replaceAll(' w:dirty="true"', '')
  // A picture in a link would be a link by itself as well.
  const kept = calm.replaceAll(/<a:hlinkClick\b[^>]*\/>/g, '')
  const related = kept.replaceAll(/\b(Id|r:id|r:embed|r:link)="([^"]*)"/g, (whole, key: string, id: string) =>
    ids.has(id) ? `${key}="${ids.get(id)}"` : whole,
  )
  return counted(counted(related, /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)\b/g), /(\b_Toc)(\d+)\b/g)
}

/** Numbers in the order they first come. */
function counted(xml: string, pattern: RegExp): string {
  const numbers = new Map<string, number>()
  return xml.replaceAll(pattern, (_, before: string, id: string) => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${before}${number}`
  })
}

function valueOf(xml: string, name: string): string | undefined {
  return new RegExp(`name="${name}"[^>]*>\\s*<vt:\\w+>([^<]*)<`).exec(xml)?.[1]
}
