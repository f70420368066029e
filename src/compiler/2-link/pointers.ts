import type { Entry } from '../model/concepts.ts'
import type { LinkTarget } from '../model/handbook.ts'
import type { FilePointer, Pointer } from '../model/pointer.ts'
import type { Reference } from '../model/reference.ts'
import type { Parsed } from '../model/source.ts'
import { type LinkNode, placeOf } from './links.ts'

/** Every place that leads to an entry, by file. A name that is written as a link is one of the links. */
export function collectPointers(
  targets: ReadonlyMap<Reference, Entry>,
  links: ReadonlyMap<LinkNode, LinkTarget>,
  parsed: readonly Parsed[],
): ReadonlyMap<string, readonly Pointer[]> {
  const names = [...targets].flatMap(([{ text, url, at }, target]): Pointer[] =>
    url === undefined ? [{ as: 'name', written: text, target, anchor: undefined, at }] : [],
  )
  const linked = parsed.flatMap((it) =>
    it.links.flatMap((node): Pointer[] => {
      const found = links.get(node)
      const place = found?.leads === 'here' ? partOf(it, found.anchor) : found
      if (place?.leads !== 'entry') return []
      const { entry: target, anchor } = place
      return [{ as: 'link', written: node.url, target, anchor, at: placeOf(it.file, node) }]
    }),
  )
  return Map.groupBy([...names, ...linked], ({ at }) => at.file)
}

/** Where a link within a page leads: in the page of people, to one of them. */
function partOf({ entries }: Parsed, anchor: string): LinkTarget | undefined {
  const person = entries.find((entry) => entry.kind === 'person' && entry.id === anchor)
  if (person) return { leads: 'entry', entry: person, anchor: undefined }
  const [entry] = entries
  return entry && { leads: 'entry', entry, anchor }
}

/** Every place that leads to a picture or another file, by the source it stands in. */
export function collectFilePointers(
  links: ReadonlyMap<LinkNode, LinkTarget>,
  parsed: readonly Parsed[],
): ReadonlyMap<string, readonly FilePointer[]> {
  const found = parsed.flatMap((it) =>
    it.links.flatMap((node): FilePointer[] => {
      const target = links.get(node)
      return target?.leads === 'asset' ? [{ written: node.url, file: target.file, at: placeOf(it.file, node) }] : []
    }),
  )
  return Map.groupBy(found, ({ at }) => at.file)
}
