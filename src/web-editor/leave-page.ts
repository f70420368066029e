import { impactOf } from '../compiler/index.ts'
import { renamable } from '../language-server/rename-id.ts'
import { isSource } from '../language-server/session.ts'
import { type Book, writeTogether } from '../workspace/index.ts'
import type { Consequences, Left } from './messages.ts'

/** What has to be known before a page is renamed or removed; undefined where there is none, or none that may be. */
export function consequencesFor({ handbook, read }: Book, file: string): Consequences | undefined {
  const isOurs = isSource(file) && file !== 'fieldbook.yaml'
  if (!isOurs || !read.sources.some((it) => it.file === file && it.origin === 'company')) return undefined
  const entries = handbook.entries.filter((entry) => entry.file === file)
  const found = entries.flatMap((entry) => {
    const impact = impactOf(handbook, entry)
    return 'mention' in impact ? [...impact.takeOver, ...impact.mention] : []
  })
  const elsewhere = found.filter(({ at }) => at.file !== file)
  const [entry] = entries
  return {
    id: entry && renamable(entry, handbook) ? entry.id.slice(entry.id.lastIndexOf('/') + 1) : undefined,
    isRead: entry !== undefined,
    relying: elsewhere.map(({ entry: { title }, at, how }) => ({ title, file: at.file, line: at.start.line, how })),
  }
}

/** Removes a page that still is as it was read. */
export function removePage(book: Book, file: string, isAsRead: (bytes: Uint8Array) => boolean): Left {
  const source = book.read.sources.find((it) => it.file === file)
  if (!source || !consequencesFor(book, file)) return { done: false, problem: 'it is gone' }
  if (!isAsRead(source.bytes)) return { done: false, problem: 'somebody else has changed it meanwhile' }
  const written = writeTogether(book.root, [{ file, before: source.bytes, after: undefined }])
  return written.done ? { done: true, file: undefined, files: [file], note: undefined } : written
}
