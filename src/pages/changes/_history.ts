import type { Entry } from '../../compiler/index.ts'
import { type Book, type History, historyKey, loadBook, readHistory } from '../../workspace/index.ts'

/** What changed in the book's sources, told once for each state of the history and of the book. */
export function openHistory(): History {
  const book = loadBook()
  // What was once said may have been said to our own people alone: editions for others don't tell what changed.
  if (book.audience !== 'internal') return { known: true, days: [], beginsOn: undefined }
  const key = historyKey(book.root)
  if (current?.key !== key || current.book !== book) current = { key, book, history: readHistory(book) }
  return current.history
}

let current: { readonly key: string; readonly book: Book; readonly history: History } | undefined

/** The entry a change is about, where it still has a page. */
export function entryOf({ kind, id }: Pick<Entry, 'kind' | 'id'>): Entry | undefined {
  return loadBook().handbook.get(kind, id)
}
