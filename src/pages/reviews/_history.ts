import { type Book, changedSinceReview, historyKey, loadBook } from '../../workspace/index.ts'

/** Which files say something else than when they were reviewed, asked once for each state of the history and of the book. */
export function openReviewHistory(): ReadonlyMap<string, string> {
  const book = loadBook()
  // What others are told doesn't say what our own people read and wrote.
  if (book.audience !== 'internal') return new Map()
  const key = historyKey(book.root)
  if (current?.key !== key || current.book !== book) current = { key, book, changed: changedSinceReview(book) }
  return current.changed
}

let current: { readonly key: string; readonly book: Book; readonly changed: ReadonlyMap<string, string> } | undefined
