import type { BrokenDiagram } from '../model/diagram.ts'
import type { Entry } from '../model/concepts.ts'
import type { Handbook, LinkTarget } from '../model/handbook.ts'
import type { Issue } from '../model/issue.ts'
import type { LinkAnswer } from '../model/link-answer.ts'
import type { Reference } from '../model/reference.ts'
import type { Settings } from '../model/settings.ts'
import type { Asset, OutOfReach, Parsed } from '../model/source.ts'
import { findCaseTwins } from './case-twins.ts'
import { findBrokenDiagrams } from './diagrams.ts'
import { findUnknownFolders } from './folders.ts'
import { type LinkNode, resolveFrontFile, resolveLinks } from './links.ts'
import { makeHandbook } from './make-handbook.ts'
import { collectNames, findTakenNames } from './names.ts'
import { findOutwardLinks, findRottenLinks } from './outward-links.ts'
import { collectFilePointers, collectPointers } from './pointers.ts'
import { allReferences, frontReferences } from './references.ts'
import { findReliances } from './reliances.ts'
import { resolveName } from './resolve-name.ts'
import { takenPaths } from './taken-paths.ts'
import { findOutOfReach, findUnreadFiles, unusedAssets, usedAssets } from './unread-files.ts'

export interface Edition {
  readonly settings: Settings
  readonly settingsAt: Handbook['settingsAt']
  readonly today: string
  /** Are these all sources, or what some readers may see of them? Then what a link misses may well be there. */
  readonly whole: boolean
  /** Are drafts in it? */
  readonly drafts: boolean
  readonly brokenDiagrams: ReadonlyMap<string, BrokenDiagram>
  readonly linkAnswers: ReadonlyMap<string, LinkAnswer>
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
      const target = resolveName(reference, names, ground.parsed, report)
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

  const unused = unusedAssets(assets, usedAssets(links, all))
  if (hasContent) issues.push(...findUnreadFiles(unused))

  const diagrams = parsed.flatMap((it) => it.diagrams)
  issues.push(...findBrokenDiagrams(diagrams, edition.brokenDiagrams))

  const outwardLinks = findOutwardLinks(parsed, links, all)
  issues.push(...findRottenLinks(outwardLinks, edition.linkAnswers))

  const entries = all.filter((entry) => edition.drafts || entry.front.status !== 'draft')
  const { settings, settingsAt, today } = edition
  return makeHandbook(entries, targets, fronts, links, {
    ...{ settings, settingsAt, today },
    pointers: once(() => collectPointers(targets, links, parsed)),
    filePointers: once(() => collectFilePointers(links, parsed)),
    unreadable,
    diagrams,
    outwardLinks,
    files: usedAssets(links, entries),
    unusedFiles: unused,
    isTaken: takenPaths([...ground.parsed.keys(), ...ground.assets.keys()]),
    issues,
    acceptances: parsed.flatMap((it) => it.acceptances),
  })
}

/** Works something out when it is first asked for: a check asks for less than an editor. */
function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => (done ??= { value: work() }).value
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
