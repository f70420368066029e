import { basename, dirname, extname } from 'node:path/posix'
import type { Book } from './book.ts'
import { daysBefore, isBlob, isSourceFile, readCommits } from './commits.ts'
import { readBlobs } from './git-blobs.ts'
import { historyKey } from './history-key.ts'
import { type Kept, meaningsOf } from './kept-meanings.ts'

/**
 * The company’s files that say something else now than when they were last reviewed, each with the day since which they do.
 * The version that was reviewed is the first one in Git that has the date of the review. A change of layout alone is none, nor
 * is what isn’t committed; where Git doesn’t know the version, nothing is said.
 */
export function changedSinceReview(book: Book): ReadonlyMap<string, string> {
  const key = historyKey(book.root)
  const before = told.get(book)
  if (before?.key === key) return before.changed
  const changed = findChanged(book)
  told.set(book, { key, changed })
  return changed
}

/** Asked once for each state of the history and of the book. */
const told = new WeakMap<Book, { readonly key: string; readonly changed: ReadonlyMap<string, string> }>()

function findChanged(book: Book): ReadonlyMap<string, string> {
  const reviewed = reviewsOf(book)
  const oldest = [...reviewed.values()].sort()[0]
  if (oldest === undefined) return new Map()
  const all = versionsSince(book.root, oldest)
  const former = formerFilesOf(book)
  const histories = [...reviewed].map(([file, review]) => ({
    ...{ file, review },
    versions: sinceReview(followed(all, file, former.get(file) ?? []), review),
  }))
  const blobs = blobsOrNone(
    book.root,
    histories.flatMap(({ versions }) => versions.map(({ blob }) => blob)),
  )
  const reviewedSince = histories.flatMap(({ file, review, versions }) => {
    const own = firstOnes(versions, ({ blob }) => dateIn(blobs.get(blob)) === review)
    return own.length < 2 ? [] : [own.map((version) => ({ ...version, file }))]
  })
  const meaningOf = meaningsOf(book, reviewedSince.flat(), blobs)
  return new Map(
    reviewedSince.flatMap((versions) => {
      const day = dayOfChange(versions, meaningOf)
      return day === undefined ? [] : [[versions[0]!.file, day]]
    }),
  )
}

/** A state of a file, from a commit’s day on. */
interface Version {
  readonly blob: string
  readonly day: string
}

/** The review of each file, `2026-10-05`. */
function reviewsOf({ handbook }: Book): ReadonlyMap<string, string> {
  const own = handbook.entries.filter(({ origin }) => origin === 'company')
  return new Map(own.flatMap(({ file, front }) => (front.reviewed === undefined ? [] : [[file, front.reviewed]])))
}

/** What each file may have been called before, in the same folder: the last name first. */
function formerFilesOf({ handbook }: Book): ReadonlyMap<string, readonly string[]> {
  return new Map(
    handbook.entries.flatMap(({ file, front: { formerly = [] } }) => {
      const names = formerly.flatMap((name) => (name.startsWith('#') ? [] : basename(name))).reverse()
      return names.length === 0 ? [] : [[file, names.map((name) => `${dirname(file)}/${name}${extname(file)}`)]]
    }),
  )
}

/** The versions of a file and, before it was called so, those of the files that are gone since. */
function followed(
  all: ReadonlyMap<string, readonly Version[]>,
  file: string,
  former: readonly string[],
): readonly Version[] {
  const own = all.get(file) ?? []
  const came = own.at(-1)
  if (came === undefined || isBlob(came.blob)) return own
  const before = former.find((it) => it !== file && all.get(it)?.[0] !== undefined && !isBlob(all.get(it)![0]!.blob))
  if (before === undefined) return own
  const names = former.filter((it) => it !== before)
  return [...own.slice(0, -1), ...followed(all, before, names).slice(1)]
}

/** The versions of each file, the newest first; of the last one, which stood there before, no day is known. */
function versionsSince(root: string, review: string): ReadonlyMap<string, readonly Version[]> {
  const key = `${root}\n${review}\n${historyKey(root)}`
  if (known?.key === key) return known.versions
  const versions = new Map<string, Version[]>()
  for (const { day, files } of commitsOrNone(root, dayBefore(review))) {
    for (const { file, before, after } of files.filter((it) => isSourceFile(it.file))) {
      const own = versions.get(file) ?? []
      // What stood there before a newer commit is what this one made.
      own.pop()
      own.push({ blob: after, day }, { blob: before, day: '' })
      versions.set(file, own)
    }
  }
  known = { key, versions }
  return versions
}

let known: { readonly key: string; readonly versions: ReadonlyMap<string, readonly Version[]> } | undefined

/** Those that may have the date of a review, with the one before. */
function sinceReview(versions: readonly Version[], review: string): readonly Version[] {
  const from = dayBefore(review)
  const count = versions.findIndex(({ day }) => day < from)
  return (count === -1 ? versions : versions.slice(0, count + 1)).filter(({ blob }) => isBlob(blob))
}

/** Where somebody reviews it may be a day later than where Git counts. */
function dayBefore(review: string): string {
  return daysBefore(review, 1)
}

/** Since when versions, the newest first, say something else than the oldest of them that can be read. */
function dayOfChange(
  versions: readonly (Version & Kept)[],
  meaningOf: (version: Kept) => string | undefined,
): string | undefined {
  const then = versions.findLast((it) => meaningOf(it) !== undefined)
  if (then === undefined) return undefined
  const meant = meaningOf(then)
  const since = firstOnes(versions, (it) => meaningOf(it) !== meant)
  return meaningOf(versions[0]!) === undefined ? undefined : since.at(-1)?.day
}

/** The date of the review that a version has in its front matter. */
function dateIn(bytes: Uint8Array | undefined): string | undefined {
  const front = /^---[\s\S]*?\n---/.exec(new TextDecoder().decode(bytes?.subarray(0, mostFrontMatter)))?.[0] ?? ''
  return /^reviewed[ \t]*:[ \t]*["']?(\d{4}-\d{2}-\d{2})\b/m.exec(front)?.[1]
}

/** Bytes: front matter is never longer. */
const mostFrontMatter = 16_384

function firstOnes<T>(all: readonly T[], is: (it: T) => boolean): readonly T[] {
  const count = all.findIndex((it) => !is(it))
  return count === -1 ? all : all.slice(0, count)
}

/** Without Git, or all of the history, nobody knows what changed. */
function commitsOrNone(root: string, since: string): ReturnType<typeof readCommits> {
  try {
    return readCommits(root, { since })
  } catch {
    return []
  }
}

function blobsOrNone(root: string, ids: readonly string[]): ReturnType<typeof readBlobs> {
  try {
    return readBlobs(root, ids)
  } catch {
    return new Map()
  }
}
