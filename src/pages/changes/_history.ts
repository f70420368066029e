import type { Entry } from '../../compiler/index.ts'
import { type History, historyKey, loadBook, readHistory } from '../../workspace/index.ts'

/** What changed in the book's sources, read from Git once for each state of the history. */
export function openHistory(): History {
  const { root, audience } = loadBook()
  // What was once said may have been said to our own people alone: others aren't told what changed.
  if (audience !== 'internal') return { known: true, days: [], beginsOn: undefined }
  const key = historyKey(root)
  if (current?.key !== key) current = { key, history: readHistory(root) }
  return current.history
}

let current: { readonly key: string; readonly history: History } | undefined

/** The entry a change is about, where it still has a page. */
export function entryOf({ kind, id }: Pick<Entry, 'kind' | 'id'>): Entry | undefined {
  return loadBook().handbook.get(kind, id)
}
