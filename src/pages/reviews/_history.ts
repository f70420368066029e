import { changedSinceReview, loadBook } from '../../workspace/index.ts'

/** Which files say something else than when they were reviewed. */
export function openReviewHistory(): ReadonlyMap<string, string> {
  const book = loadBook()
  // What others are told doesn't say what our own people read and wrote.
  return book.audience === 'internal' ? changedSinceReview(book) : new Map()
}
