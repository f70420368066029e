import { assemble, type Change, compareHandbooks, type Handbook, type Source } from '../compiler/index.ts'
import type { Book } from './book.ts'
import { type Commit, daysBefore, isBlob, isSourceFile, readCommits } from './commits.ts'
import { git, type NoHistory, whyNoHistory } from './git.ts'
import { readBlobs } from './git-blobs.ts'
import { historyKey } from './history-key.ts'
import { currentAudience } from './root.ts'

/** What readers were told differently from day to day. */
export type History =
  | {
      readonly known: true
      /** The newest first; days on which nothing changed for readers are left out. */
      readonly days: readonly DayOfChanges[]
      /** The day before which nothing is known, where Git's history is cut off; see shallow clones. */
      readonly beginsOn: string | undefined
    }
  | { readonly known: false; readonly why: NoHistory }

export interface DayOfChanges {
  /** `2026-11-22`, as the commits have it. */
  readonly day: string
  readonly changes: readonly Change[]
}

/** How far back one looks. */
const mostDays = 90
const mostCommits = 1000

/**
 * Reads from Git what changed in a book's sources in the ninety days up to the newest commit, commit by commit of the
 * line that is checked out. The same commits give the same answer on every machine, on whatever day it is asked. The first
 * commit of all is no change.
 */
export function readHistory(book: Book): History {
  try {
    const { days, beginsOn } = versionsOf(book)
    if (beginsOn !== undefined && days.length === 0) return { known: false, why: 'shallow' }
    const told = days.map(({ day, before, after }) => ({
      day,
      changes: compareHandbooks(before, after, book.handbook),
    }))
    return { known: true, days: told.filter(({ changes }) => changes.length > 0), beginsOn }
  } catch (error) {
    return { known: false, why: whyNoHistory(error) }
  }
}

interface Versions {
  readonly days: readonly { readonly day: string; readonly before: Handbook; readonly after: Handbook }[]
  readonly beginsOn: string | undefined
}

/** Read once for each state of the history: a save changes the book, and nothing of what was before it. */
function versionsOf({ root, files: { settings } }: Book): Versions {
  const key = JSON.stringify([root, historyKey(root), settings && [...settings.bytes], currentAudience()])
  if (known?.key !== key) {
    const { commits, beginsOn } = lastCommits(root)
    known = { key, versions: { days: versionsByDay(root, settings, commits), beginsOn } }
  }
  return known.versions
}

let known: { readonly key: string; readonly versions: Versions } | undefined

/** The newest first. In a shallow clone the oldest commit has lost its parents: what it changed isn't known. */
function lastCommits(root: string): { readonly commits: readonly Commit[]; readonly beginsOn: string | undefined } {
  const isShallow = git(root, ['rev-parse', '--is-shallow-repository']).toString().trim() === 'true'
  const all = readCommits(root, { most: mostCommits })
  const from = all[0] ? daysBefore(all[0].day, mostDays) : ''
  const first = all.find(({ isFirst }) => isFirst)
  const commits = all.filter(({ day, isFirst }) => !isFirst && day >= from)
  return { commits, beginsOn: isShallow && first && first.day >= from ? first.day : undefined }
}

/**
 * The files that differ between a day's morning and its evening, as handbooks; the newest first. A version that can't be read
 * is bridged: what comes after it is compared with what could be read before it.
 */
function versionsByDay(root: string, settings: Source | undefined, commits: readonly Commit[]): Versions['days'] {
  const days = [...Map.groupBy(commits, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  const spans = days.map(([day, own]) => ({ day, files: [...spanOf(own)].filter(([file]) => isSourceFile(file)) }))
  const ids = spans.flatMap(({ files }) => files.flatMap(([, { before, after }]) => [before, after]))
  const blobs = readBlobs(root, ids.filter(isBlob))
  const audience = currentAudience()
  const sourceOf = (file: string, id: string): Source[] => {
    const bytes = blobs.get(id)
    return bytes ? [{ file, bytes, origin: 'company' }] : []
  }
  /** By file, the last version that could be read; of a file that wasn't there, none. */
  const readable = new Map<string, string>()
  const found = spans.map(({ day, files }) => {
    const side = (states: readonly (readonly [string, string])[]): Side => {
      const sources = states.flatMap(([file, id]) => sourceOf(file, id))
      const { handbook } = assemble({ settings, sources, assets: [], today: day, audience })
      const read = new Set(handbook.entries.map(({ file }) => file))
      return { handbook, unread: sources.map(({ file }) => file).filter((file) => !read.has(file)) }
    }
    const after = side(files.map(([file, ids]) => [file, ids.after]))
    const before = side(files.map(([file, ids]) => [file, readable.get(file) ?? ids.before]))
    const [unreadBefore, stillUnread] = [new Set(before.unread), new Set(after.unread)]
    for (const [file, ids] of files) {
      if (!stillUnread.has(file)) readable.set(file, ids.after)
      else if (!readable.has(file) && !unreadBefore.has(file)) readable.set(file, ids.before)
    }
    const unknown = new Set([...unreadBefore, ...stillUnread])
    return { day, before: without(before.handbook, unknown), after: without(after.handbook, unknown) }
  })
  return found.reverse()
}

interface Side {
  readonly handbook: Handbook
  /** Files that were there and couldn’t be read. */
  readonly unread: readonly string[]
}

/** Nothing is said of these files. */
function without(handbook: Handbook, files: ReadonlySet<string>): Handbook {
  return files.size === 0 ? handbook : { ...handbook, entries: handbook.entries.filter(({ file }) => !files.has(file)) }
}

/** For each file its state before the first commit and after the last; commits come newest first. */
function spanOf(commits: readonly Commit[]): ReadonlyMap<string, { readonly before: string; readonly after: string }> {
  const span = new Map<string, { before: string; after: string }>()
  for (const { files } of commits) {
    for (const { file, before, after } of files) span.set(file, { before, after: span.get(file)?.after ?? after })
  }
  for (const [file, { before, after }] of span) if (before === after) span.delete(file)
  return span
}
