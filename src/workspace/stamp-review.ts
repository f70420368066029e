import { assemble, type Entry, reviewOf } from '../compiler/index.ts'
import type { Book } from './book.ts'
import { writeSource } from './write-source.ts'

/** What became of a file that somebody says is still true. */
export type Stamped =
  | {
      readonly done: true
      /** The last day the review holds. */
      readonly due: string
      /** How much else is to fix in the file. */
      readonly toFix: number
    }
  | {
      readonly done: false
      readonly problem: string
      /** How to mend it, where the problem is a finding. */
      readonly hint?: string
    }

/** Writes the day of a review into one source, and touches nothing else in it. A file that may not say so stays as it was. */
export function stampReview(book: Book, file: string, day: string): Stamped {
  const source = book.read.sources.find((it) => it.file === file)
  const entry = book.handbook.entries.find((it) => it.file === file)
  if (!source) return refused('it is gone')
  if (source.origin !== 'company') return refused('it comes with Fieldbook, and nobody here answers for it')
  if (!entry) return refusedUnread(book, file)
  const bytes = withDay(source.bytes, entry, day)
  const stamped =
    bytes && assemble({ ...book.read, sources: [{ ...source, bytes }], today: day, drafts: true }).handbook
  if (!bytes || stamped?.entries[0]?.front.reviewed !== day) {
    return refused(`write \`reviewed: ${day}\` into its front matter by hand`)
  }
  const written = writeSource(book.root, file, bytes, source.bytes)
  if (!written.done) return written
  return {
    done: true,
    due: reviewOf(stamped, stamped.entries[0]).due ?? day,
    toFix: book.findings.filter(({ at, rule }) => at.file === file && !rule.startsWith('review-')).length,
  }
}

/** The date in place of the last one, its quotes kept; a line of its own where there was none. */
function withDay(bytes: Uint8Array, entry: Entry, day: string): Uint8Array | undefined {
  const lines = decoded(bytes)?.split(/(?<=\n)/)
  const { reviewed, owner } = entry.front
  const { start, end } = entry.frontAt(reviewed !== undefined ? 'reviewed' : owner === undefined ? 'title' : 'owner')
  const line = lines?.[end.line - 1]
  if (!lines || line === undefined || start.line !== end.line) return undefined
  if (reviewed === undefined) {
    const lineEnd = /\r?\n$/.exec(line)?.[0] ?? '\n'
    lines.splice(end.line, 0, `reviewed: ${day}${lineEnd}`)
  } else {
    const quotes = /^["']/.test(line.slice(start.column - 1)) ? 1 : 0
    lines[end.line - 1] = line.slice(0, start.column - 1 + quotes) + day + line.slice(end.column - 1 - quotes)
  }
  return new TextEncoder().encode(lines.join(''))
}

/** With its byte-order mark; undefined where it isn’t UTF-8, which would come back as something else. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Says what keeps a file from being read, in the words of the check. */
function refusedUnread({ findings, letBe }: Book, file: string): Stamped {
  const own = [...findings, ...letBe].filter(({ at, severity }) => at.file === file && severity === 'error')
  const first = own.find(({ rule }) => rule.startsWith('front-matter-')) ?? own[0]
  if (!first) return refused(`it can’t be read; \`fieldbook check ${file}\` says why`)
  return { done: false, problem: first.message, hint: first.hint }
}

function refused(problem: string): Stamped {
  return { done: false, problem }
}
