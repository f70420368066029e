import type { Kind } from '../model/concept.ts'
import type { Entry } from '../model/concepts.ts'
import type { Issue } from '../model/issue.ts'
import type { Unreadable } from '../model/source.ts'
import { plainName } from '../meaning/slug.ts'

/** Every name an entry goes by, by kind. */
export interface Names {
  readonly find: (name: string, kinds: readonly Kind[]) => readonly Entry[]
  /** Is it the name of a file whose front matter could not be read? */
  readonly isUnreadable: (name: string, kinds: readonly Kind[]) => boolean
  /** All titles and aliases of some kinds, as written. */
  readonly known: (kinds: readonly Kind[]) => readonly string[]
}

export function collectNames(entries: readonly Entry[], unreadable: readonly Unreadable[]): Names {
  const byKind = new Map<Kind, Map<string, Entry[]>>()
  for (const entry of entries) {
    const names = byKind.get(entry.kind) ?? new Map<string, Entry[]>()
    byKind.set(entry.kind, names)
    for (const name of new Set(namesOf(entry).map(plainName))) {
      names.set(name, [...(names.get(name) ?? []), entry])
    }
  }
  const found = new Map<string, Map<string, readonly Entry[]>>()
  return {
    find: (name, kinds) => {
      // Thousands of references name the same few entries.
      const key = kinds.join()
      const before = found.get(key)?.get(name)
      if (before) return before
      const entries = kinds.flatMap((kind) => byKind.get(kind)?.get(plainName(name)) ?? [])
      found.set(key, (found.get(key) ?? new Map<string, readonly Entry[]>()).set(name, entries))
      return entries
    },
    isUnreadable: (name, kinds) =>
      unreadable.some(
        (it) => kinds.includes(it.kind) && [it.id, it.title].some((known) => plainName(known) === plainName(name)),
      ),
    known: (kinds) =>
      entries.filter((entry) => kinds.includes(entry.kind)).flatMap((entry) => [entry.title, ...aliasesOf(entry)]),
  }
}

/** Kinds whose entries are looked up by name, so that a name may stand for one only. */
const uniqueKinds: readonly Kind[] = [
  'process',
  'role',
  'persona',
  'person',
  'objection',
  'collateral',
  'offering',
  'channel',
  'vertical',
  'journey',
  'metric',
  'competitor',
  'sequence',
  'skill',
  'methodology',
  'coaching',
  'term',
]

/** Two entries of one kind that share a name: nobody could refer to either. */
export function findTakenNames(entries: readonly Entry[]): Issue[] {
  const issues: Issue[] = []
  const taken = new Map<string, Entry>()
  for (const entry of entries) {
    const names = uniqueKinds.includes(entry.kind) ? namesOf(entry) : [entry.id]
    for (const name of names) {
      const key = `${entry.kind}/${plainName(name)}`
      const first = taken.get(key)
      if (first && first !== entry) {
        issues.push({ type: 'name-taken', name, at: placeOfName(entry, name), first: placeOfName(first, name) })
        break
      }
      taken.set(key, entry)
    }
  }
  return issues
}

function namesOf(entry: Entry): string[] {
  return [entry.title, entry.id, ...aliasesOf(entry)]
}

function aliasesOf(entry: Entry): readonly string[] {
  const spoken = entry.kind === 'person' ? entry.alsoCalled.map((name) => name.value) : []
  return entry.kind === 'person' ? spoken : (entry.front.aliases ?? [])
}

function placeOfName(entry: Entry, name: string): Entry['at'] {
  if (entry.kind === 'person') return entry.at
  if (plainName(name) === plainName(entry.title)) return entry.frontAt('title')
  const index = (entry.front.aliases ?? []).findIndex((alias) => plainName(alias) === plainName(name))
  return index === -1 ? entry.at : entry.frontAt('aliases', index)
}
