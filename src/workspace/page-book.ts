import type { Entry } from '../compiler/index.ts'
import { assembleBook, type Book, openBook, renewBook } from './book.ts'
import { keyName } from './page-keys.ts'

/** The book that pages are made of: compiled once, or kept true by who serves them. */
export function loadBook(): Book {
  current ??= shared[lent] ?? shared[kept]?.() ?? openBook()
  return current
}

/**
 * Keeps a book for pages that are served while one writes: each time they are loaded anew they get it as the disk has it by
 * then, and only what has changed since is parsed again.
 *
 * @returns The book as it is now.
 */
export function keepBook(book: Book): () => Book {
  let latest = book
  const renew = (): Book => (latest = renewBook(latest))
  shared[kept] = renew
  return renew
}

/** Lends a book to what bundles or makes its pages: that asks in a module graph of its own, and would compile it again. */
export async function lendBook<T>(book: Book, use: () => Promise<T>): Promise<T> {
  shared[lent] = onlyShown(book)
  try {
    return await use()
  } finally {
    shared[lent] = undefined
  }
}

/** What a book is made of, as one thread sends it to another: plain values. */
export interface SentBook extends Pick<Book, 'root' | 'read' | 'drawings' | 'audience'> {
  readonly today: string
  /** The names of entries whose own pages needn’t be made, as `keyName` gives them. */
  readonly taken: ReadonlySet<string>
}

/** @param taken The names of entries whose own pages needn’t be made. */
export function sendBook({ root, read, drawings, audience, handbook }: Book, taken: ReadonlySet<string>): SentBook {
  return { root, read, drawings, audience, today: handbook.today, taken }
}

/** Makes what was sent, or is lent, the book that this thread’s pages are made of. It was checked by who sent it. */
export function receiveBook({ taken, today, ...sent }: SentBook): void {
  current = shared[lent] ?? onlyShown(assembleBook(sent, today))
  takenByBuild = taken
}

/** What readers may not see isn’t shown to pages at all, nor what is to fix, which depends on the day. */
function onlyShown(book: Book): Book {
  return { ...book, read: book.files, findings: [], letBe: [] }
}

/** Does the build take an entry’s own pages from the site before? */
export function isTaken(entry: Entry): boolean {
  return takenByBuild.has(keyName(entry))
}

const lent = Symbol.for('fieldbook.lent-book')
const kept = Symbol.for('fieldbook.kept-book')

/** Two module graphs of a process share nothing but this. */
const shared = globalThis as {
  [lent]?: Book | undefined
  [kept]?: (() => Book) | undefined
}
let current: Book | undefined
let takenByBuild: ReadonlySet<string> = new Set()
