import { editBytes, type Source } from '../src/compiler/index.ts'
import { reportDiff } from '../src/reporters/index.ts'
import { type Book, openBook, reviseBook, writeSource } from '../src/workspace/index.ts'
import { narrow, type Scope } from './narrow.ts'

export interface FixOptions {
  readonly out: NodeJS.WriteStream
  /** Is the disk changed, or is it only shown what would be? */
  readonly write: boolean
}

/**
 * Makes every mend that needs no asking, until none is left, and shows what it changed. Returns the book as it is then;
 * a file that couldn't be written is named and stays as it was.
 */
export function fix(book: Book, scope: Scope, { out, write }: FixOptions): Book {
  const { mended, count } = mendAll(book, scope)
  const colour = Boolean(out.isTTY) && process.env['NO_COLOR'] === undefined
  const originals = new Map(sourcesOf(book).map((source) => [source.file, source]))
  const kept = new Set<string>()
  for (const [file, { bytes }] of mended) {
    const before = originals.get(file)?.bytes
    const written = write ? writeSource(book.root, file, bytes, before) : { done: true as const }
    if (written.done) out.write(reportDiff(file, textOf(before), textOf(bytes), colour))
    else process.stderr.write(`${file} stays as it was: ${written.problem}.\n`)
    if (!written.done) kept.add(file)
  }
  const files = mended.size - kept.size
  const places = `${count} ${count === 1 ? 'place' : 'places'} in ${files} ${files === 1 ? 'file' : 'files'}`
  if (mended.size === 0) out.write('Nothing can be mended without asking.\n\n')
  else if (files > 0) out.write(`\n${write ? 'Mended' : 'Would be mended'}: ${places}.\n\n`)
  return write ? openBook({}, book) : reviseBook(book, mended)
}

/** A mend may bring to light what couldn't be read before. */
const mostPasses = 10

function mendAll(book: Book, scope: Scope): { mended: ReadonlyMap<string, Source>; count: number } {
  const mended = new Map<string, Source>()
  let now = book
  let count = 0
  for (let pass = 0; pass < mostPasses; pass++) {
    const fixes = narrow(now, scope).findings.flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).slice(0, 1))
    const byFile = Map.groupBy(
      fixes.flatMap(({ edits }) => edits),
      ({ at }) => at.file,
    )
    const own = sourcesOf(now).filter(({ origin, file }) => origin === 'company' && byFile.has(file))
    if (own.length === 0) break
    for (const source of own) {
      const bytes = editBytes(source.bytes, byFile.get(source.file) ?? [])
      if (bytes) mended.set(source.file, { ...source, bytes })
    }
    count += fixes.length
    now = reviseBook(book, mended)
  }
  return { mended, count }
}

function sourcesOf({ read }: Book): readonly Source[] {
  return [read.settings, read.baseline, ...read.sources].filter((source) => source !== undefined)
}

function textOf(bytes: Uint8Array = new Uint8Array()): string {
  return new TextDecoder().decode(bytes)
}
