import { type Book, openBook, renewBook, reviseBook, type Written, writeSource } from '../workspace/index.ts'
import { checkText } from './check-text.ts'
import { impactIn } from './impact-in.ts'
import { consequencesFor, removePage } from './leave-page.ts'
import { fieldText, keepLineEnds } from './line-ends.ts'
import type { Checked, Consequences, Left, OpenSource, Overview, Saved, Suggestion } from './messages.ts'
import { openSource } from './open-source.ts'
import { overviewOf } from './overview.ts'
import { renamePage } from './rename-page.ts'
import { reviewPage } from './review-page.ts'
import { decode, encode, sourceIn, stampOf } from './sources.ts'
import { suggestionsFor } from './suggest.ts'
import { toDoIn } from './to-do.ts'
import type { ReliesOnPage, Reviewed, ToDo } from './upkeep-messages.ts'

/** One root while people edit it: everything is asked of the disk anew, so that what others save is seen at once. */
export interface Desk {
  readonly overview: () => Overview
  readonly open: (file: string) => OpenSource | { readonly problem: string }
  readonly check: (file: string, text: string) => Checked
  readonly suggest: (file: string, text: string, line: number, column: number) => readonly Suggestion[]
  readonly save: (file: string, text: string, stamp: string) => Saved
  /** What has to be known before a page is renamed or removed; undefined where it can be neither. */
  readonly consequences: (file: string) => Consequences | undefined
  readonly rename: (file: string, id: string, stamp: string) => Left
  readonly remove: (file: string, stamp: string) => Left
  /** Says that a page is still true, where it is as it was read. */
  readonly review: (file: string, stamp: string) => Reviewed
  /** What relies on a page, or on one heading of it; undefined where there is no such page. */
  readonly impact: (file: string, heading: string | undefined) => ReliesOnPage | undefined
  readonly toDo: () => ToDo
  /** A book of what is on the disk now. */
  readonly book: () => Book
}

export function openDesk(root: string): Desk {
  const options = { root, drafts: true }
  let saved: Book | undefined
  const book = (): Book => (saved = saved ? renewBook(saved, options) : openBook(options))
  /** The book as it would be with this text saved. */
  const revised = (file: string, text: string): { before: Book; after: Book } => {
    const before = book()
    const old = sourceIn(before, file)
    const bytes = encode(keepLineEnds(old ? decode(old.bytes) : '', text))
    if (old && Buffer.compare(old.bytes, bytes) === 0) return { before, after: before }
    return { before, after: reviseBook(before, new Map([[file, { file, bytes, origin: 'company' }]]), options) }
  }
  return {
    book,
    overview: () => overviewOf(book()),
    consequences: (file) => consequencesFor(book(), file),
    rename: (file, id, stamp) => renamePage(book(), file, id, (bytes) => stampOf(bytes) === stamp),
    remove: (file, stamp) => removePage(book(), file, (bytes) => stampOf(bytes) === stamp),
    review: (file, stamp) => reviewPage(book(), file, (bytes) => stampOf(bytes) === stamp),
    impact: (file, heading) => impactIn(book(), file, heading),
    toDo: () => toDoIn(book()),
    open: (file) => openSource(book(), file),
    check: (file, text) => checkText(revised(file, text), file, text),
    suggest: (file, text, line, column) => suggestionsFor(revised(file, text).after, file, text, line, column),
    save: (file, text, stamp) => {
      const now = sourceIn(book(), file)
      if (!now) return { done: false, problem: 'it is gone', theirs: undefined }
      const theirs = { text: fieldText(decode(now.bytes)), stamp: stampOf(now.bytes) }
      if (theirs.stamp !== stamp) return { done: false, problem: changedMeanwhile, theirs }
      const after = encode(keepLineEnds(decode(now.bytes), text))
      const written: Written =
        Buffer.compare(now.bytes, after) === 0 ? { done: true } : writeSource(root, file, after, now.bytes)
      if (written.done) return { done: true, stamp: stampOf(after), note: undefined }
      return { done: false, problem: written.problem, theirs: undefined }
    },
  }
}

const changedMeanwhile = 'somebody else has changed it meanwhile'
