import type { Kind } from '../model/concept.ts'
import type { Entry, EntryOf } from '../model/concepts.ts'
import type { Handbook, LinkTarget } from '../model/handbook.ts'
import type { Reference } from '../model/reference.ts'
import type { LinkNode } from './links.ts'

type LookUp = 'entries' | 'all' | 'get' | 'target' | 'named' | 'link'

/** A handbook of entries, where what leads to one that isn’t among them leads nowhere. */
export function makeHandbook(
  entries: readonly Entry[],
  targets: ReadonlyMap<Reference, Entry>,
  fronts: ReadonlyMap<Entry, ReadonlyMap<string, readonly Reference[]>>,
  links: ReadonlyMap<LinkNode, LinkTarget>,
  rest: Omit<Handbook, LookUp>,
): Handbook {
  const visible = new Set(entries)
  const byKind = Map.groupBy(entries, (entry) => entry.kind)
  const byId = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]))
  const target = (reference: Reference, kind?: Kind): Entry | undefined => {
    const entry = targets.get(reference)
    return entry && visible.has(entry) && (kind === undefined || entry.kind === kind) ? entry : undefined
  }
  return {
    ...rest,
    entries,
    all: <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly EntryOf<K>[],
    get: <K extends Kind>(kind: K, id: string) => byId.get(`${kind}/${id}`) as EntryOf<K> | undefined,
    target: target as Handbook['target'],
    named: <K extends Kind>(entry: Entry, key: string, kind: K) =>
      (fronts.get(entry)?.get(key) ?? [])
        .map((it) => target(it, kind))
        .filter((it) => it !== undefined) as EntryOf<K>[],
    link: (node) => {
      const found = links.get(node) ?? { leads: 'nowhere' }
      return found.leads === 'entry' && !visible.has(found.entry) ? { leads: 'nowhere' } : found
    },
  }
}
