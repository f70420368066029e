import type { BrokenDiagram } from '../model/diagram.ts'
import type { Kind } from '../model/concept.ts'
import type { Entry, EntryOf } from '../model/concepts.ts'
import type { Handbook, LinkTarget } from '../model/handbook.ts'
import type { Issue } from '../model/issue.ts'
import type { Reference } from '../model/reference.ts'
import type { Settings } from '../model/settings.ts'
import type { Asset, OutOfReach, Parsed } from '../model/source.ts'
import { nearest } from '../meaning/nearest.ts'
import { resolvePath } from '../meaning/paths.ts'
import { findBrokenDiagrams } from './diagrams.ts'
import { findUnknownFolders } from './folders.ts'
import { type LinkNode, resolveFrontFile, resolveLinks } from './links.ts'
import { collectNames, findTakenNames, type Names } from './names.ts'
import { collectFilePointers, collectPointers } from './pointers.ts'
import { allReferences, frontReferences } from './references.ts'
import { findReliances } from './reliances.ts'
import { takenPaths } from './taken-paths.ts'
import { findOutOfReach, findUnreadFiles, usedAssets } from './unread-files.ts'

export interface Edition {
  readonly settings: Settings
  readonly settingsAt: Handbook['settingsAt']
  readonly today: string
  /** Are these all sources, or what some readers may see of them? Then what a link misses may well be there. */
  readonly whole: boolean
  /** Are drafts in it? */
  readonly drafts: boolean
  readonly brokenDiagrams: ReadonlyMap<string, BrokenDiagram>
  readonly outOfReach: readonly OutOfReach[]
}

/**
 * Joins what was read into one handbook: names and links are resolved over all files first, then drafts are left out, so
 * that a link to one leads nowhere instead of being an issue.
 */
export function link(parsed: readonly Parsed[], assets: readonly Asset[], edition: Edition): Handbook {
  const all = parsed.flatMap((it) => it.entries).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  const issues = parsed.flatMap((it) => it.issues)
  const hasContent = parsed.some((it) => it.file.startsWith('content/'))
  if (!hasContent) issues.push({ type: 'content-missing', at: edition.settingsAt('name') })
  // Without content every name and link leads nowhere, which is said by then.
  const report = hasContent ? reportOnce(issues) : () => {}
  const unreadable = parsed.flatMap((it) => it.unreadable)
  const names = collectNames(all, unreadable)
  const ground = {
    parsed: new Map(parsed.map((it) => [it.file, it])),
    assets: new Map(assets.map((asset) => [asset.file, asset])),
  }
  issues.push(
    ...findOutOfReach(edition.outOfReach),
    ...findTakenNames(all),
    ...findCaseTwins(parsed),
    ...(hasContent ? findUnknownFolders(parsed, edition) : []),
  )

  const targets = new Map<Reference, Entry>()
  const fronts = new Map<Entry, ReadonlyMap<string, readonly Reference[]>>()
  for (const entry of all) {
    fronts.set(entry, frontReferences(entry))
    for (const reference of allReferences(entry)) {
      const target = resolve(reference, names, ground.parsed, report)
      if (target) targets.set(reference, target)
    }
    if (entry.kind === 'collateral' && entry.front.file !== undefined)
      resolveFrontFile(entry, entry.front.file, ground, report)
  }
  // What isn’t for some readers is missing in their edition whatever its status.
  if (edition.whole) issues.push(...findReliances(all, targets))
  const links = new Map<LinkNode, LinkTarget>()
  for (const it of parsed)
    for (const [node, target] of resolveLinks(it, ground, report)) {
      links.set(node, edition.whole || hasPlace(target, ground.parsed) ? target : { leads: 'nowhere' })
    }

  if (hasContent) issues.push(...findUnreadFiles(assets, usedAssets(links, all)))

  const diagrams = parsed.flatMap((it) => it.diagrams)
  issues.push(...findBrokenDiagrams(diagrams, edition.brokenDiagrams))

  const entries = all.filter((entry) => edition.drafts || entry.front.status !== 'draft')
  return makeHandbook(entries, targets, fronts, links, {
    ...edition,
    pointers: once(() => collectPointers(targets, links, parsed)),
    filePointers: once(() => collectFilePointers(links, parsed)),
    unreadable,
    diagrams,
    files: usedAssets(links, entries),
    isTaken: takenPaths([...ground.parsed.keys(), ...ground.assets.keys()]),
    issues,
    acceptances: parsed.flatMap((it) => it.acceptances),
  })
}

function makeHandbook(
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

/** Works something out when it is first asked for: a check asks for less than an editor. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
}

function resolve(
  reference: Reference,
  names: Names,
  parsed: ReadonlyMap<string, Parsed>,
  report: (issue: Issue) => void,
): Entry | undefined {
  const { text: name, url, kinds, at } = reference
  if (url !== undefined) {
    const [path = '', anchor] = url.split('#', 2)
    const file = resolvePath(at.file, path)
    const entries = (file === undefined ? undefined : parsed.get(file)?.entries) ?? []
    const entry = anchor ? (entries.find((it) => it.id === anchor) ?? entries[0]) : entries[0]
    if (!entry || kinds.includes(entry.kind)) return entry
    report({ type: 'unknown-name', name, isLink: true, kinds, near: nearest(name, names.known(kinds), 3), at })
    return undefined
  }
  const found = names.find(name, kinds)
  if (found.length === 1) return found[0]
  if (found.length > 1) {
    const candidates = found.map((it) => ({ title: it.title, file: it.file, at: it.at }))
    report({ type: 'ambiguous-name', name, candidates, at })
  } else if (!reference.mayBeOwnWords && !names.isUnreadable(name, kinds)) {
    report({ type: 'unknown-name', name, isLink: false, kinds, near: nearest(name, names.known(kinds), 3), at })
  }
  return undefined
}

/** Is the heading that a link names in the page it leads to? */
function hasPlace(target: LinkTarget, parsed: ReadonlyMap<string, Parsed>): boolean {
  if (target.leads !== 'entry' || target.anchor === undefined) return true
  return parsed.get(target.entry.file)?.anchors.includes(target.anchor) === true
}

/** Entries that are headings of one file share its front matter: what is wrong there is said once. */
function reportOnce(issues: Issue[]): (issue: Issue) => void {
  const said = new Set<string>()
  return (issue) => {
    const { file, start } = issue.at
    const key = `${issue.type} ${file}:${start.line}:${start.column}`
    if (!said.has(key)) issues.push(issue)
    said.add(key)
  }
}

/** Files that differ only in case are one file on some machines. */
function findCaseTwins(parsed: readonly Parsed[]): Issue[] {
  const seen = new Map<string, string>()
  return parsed.flatMap(({ file }): Issue[] => {
    const other = seen.get(file.toLowerCase())
    seen.set(file.toLowerCase(), file)
    const place = { line: 1, column: 1 }
    return other === undefined ? [] : [{ type: 'file-name-case', file, other, at: { file, start: place, end: place } }]
  })
}
