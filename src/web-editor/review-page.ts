import { type Book, currentDay, stampReview } from '../workspace/index.ts'
import type { Reviewed } from './upkeep-messages.ts'
import { sourceIn } from './sources.ts'

/** Stamps a page that still is as it was read as reviewed today, as `fieldbook review` does. */
export function reviewPage(book: Book, file: string, isAsRead: (bytes: Uint8Array) => boolean): Reviewed {
  const source = sourceIn(book, file)
  if (!source) return { done: false, problem: 'it is gone' }
  if (!isAsRead(source.bytes)) return { done: false, problem: 'somebody else has changed it meanwhile' }
  const day = currentDay()
  const stamped = stampReview(book, file, day)
  return stamped.done ? { ...stamped, day, note: undefined } : stamped
}
