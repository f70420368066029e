import type { Kind } from '../model/concept.ts'
import type { Entry, EntryOf } from '../model/concepts.ts'
import type { Handbook, LinkTarget } from '../model/handbook.ts'
import type { Reference } from '../model/reference.ts'
import type { LinkNode } from './links.ts'

/** The handbook of the entries that are in an edition: what isn’t among them can’t be had by a name or a link. */
export function makeHandbook(
  entries: readonly Entry[],
  targets: ReadonlyMap<Reference, Entry>,
  fronts: ReadonlyMap<Entry, ReadonlyMap<string, readonly Reference[]>>,
  links: ReadonlyMap<LinkNode, LinkTarget>,
  rest: Pick<
    Handbook,
    | 'settings'
    | 'settingsAt'
    | 'today'
    | 'unreadable'
    | 'diagrams'
    | 'files'
    | 'unusedFiles'
    | 'isTaken'
    | 'issues'
    | 'acceptances'
    | 'pointers'
    | 'filePointers'
  >,
): Handbook {
  const visible = new Set(entries)
  const byKind = Map.groupBy(entries, (entry) => entry.kind)
  const byId = new Map(entries.map((entry) => [`${entry.kind}/${entry.id}`, entry]))
  const target = (reference: Reference, kind?: Kind): Entry | undefined => {
    const entry = targets.get(reference)
    return entry && visible.has(entry) && (kind === undefined || entry.kind === kind) ? entry : undefined
  }
  return {
    settings: rest.settings,
    settingsAt: rest.settingsAt,
    unreadable: rest.unreadable,
    today: rest.today,
    diagrams: rest.diagrams,
    files: rest.files,
    unusedFiles: rest.unusedFiles,
    isTaken: rest.isTaken,
    issues: rest.issues,
    acceptances: rest.acceptances,
    pointers: rest.pointers,
    filePointers: rest.filePointers,
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
