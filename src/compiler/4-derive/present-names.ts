import type { Concept, Kind } from '../model/concept.ts'
import { concepts, type Entry } from '../model/concepts.ts'
import type { Handbook } from '../model/handbook.ts'
import { followMove } from '../meaning/moved-anchors.ts'
import { onceFor } from '../meaning/once-for.ts'
import { resolvePath } from '../meaning/paths.ts'
import { movesOf } from './page-anchors.ts'

/**
 * Calls earlier versions of entries, and what they name and link to, as they are called in this handbook, so that a page
 * that was only renamed, or whose neighbour was, says the same as before. Names that are taken again stay as they are.
 */
export const presentNames = onceFor((handbook: Handbook): ((entry: Entry) => Entry) => {
  const renamed = handbook.entries.flatMap((entry) =>
    formerIds(entry).flatMap((id) => (handbook.get(entry.kind, id) ? [] : [{ id, entry }])),
  )
  const ids = new Map(renamed.map(({ id, entry }) => [keyOf(entry.kind, id), entry.id]))
  const files = new Map(renamed.map(({ id, entry }) => [formerFile(entry, id), entry.file]))
  const byFile = new Map(handbook.entries.map((entry) => [entry.file, entry]))
  const idNow = (kind: Kind, id: string): string => ids.get(keyOf(kind, id)) ?? id
  const fileNow = (file: string): string => files.get(file) ?? file

  /** Where a link of a file leads, from the top of the root. */
  const urlNow = (url: string, from: string): string => {
    if (/^[a-z][a-z0-9+.-]*:|^\//i.test(url)) return url
    const [path = '', anchor] = url.split('#', 2).map(decoded)
    const target = path === '' ? from : resolvePath(from, path)
    if (target === undefined) return url
    const file = fileNow(target)
    const entry = byFile.get(file)
    const id = anchor && entry && followMove(anchor, movesOf(handbook, entry), () => true)?.id
    return `/${file}${anchor ? `#${id ?? anchor}` : ''}`
  }

  return (entry) => {
    const { names }: Concept = concepts[entry.kind]
    const { front, frontAt, ...body } = entry
    const nameNow = (key: string, value: unknown): unknown =>
      (names[key] ?? []).reduce((now, kind) => (typeof now === 'string' ? idNow(kind, now) : now), value)
    const frontNow = Object.entries(front).map(([key, value]: [string, unknown]) => [
      key,
      Array.isArray(value) ? value.map((it: unknown) => nameNow(key, it)) : nameNow(key, value),
    ])
    const now = {
      ...withUrls(body, (url) => urlNow(url, entry.file)),
      ...{ id: idNow(entry.kind, entry.id), front: Object.fromEntries(frontNow) as unknown, frontAt },
    }
    return now as Entry
  }
})

function keyOf(kind: Kind, id: string): string {
  return `${kind}/${id}`
}

function formerIds({ front }: Entry): readonly string[] {
  return (front.formerly ?? []).filter((name) => !/^[#/]/.test(name))
}

/** An id is the end of its file’s path. */
function formerFile({ file, id }: Entry, former: string): string {
  const end = file.lastIndexOf(`${id}.`)
  return end === -1 ? '' : `${file.slice(0, end)}${former}${file.slice(end + id.length)}`
}

const places: ReadonlySet<string> = new Set(['at', 'position'])

/** What nobody changes is the same object as before. */
function withUrls<T>(value: T, urlNow: (url: string) => string): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((it: unknown) => withUrls(it, urlNow))
    return items.some((it, index) => it !== value[index]) ? (items as T) : value
  }
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => {
    if (key === 'url' && typeof part === 'string') return [key, urlNow(part)] as const
    return [key, places.has(key) ? part : withUrls(part, urlNow)] as const
  })
  return parts.some(([key, part]) => part !== (value as Record<string, unknown>)[key])
    ? (Object.fromEntries(parts) as T)
    : value
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
