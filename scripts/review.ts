import { assemble, type Entry, reviewOf } from '../src/compiler/index.ts'
import { type Book, currentDay, openBook, writeSource } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions } from './options.ts'
import { listDue } from './review-due.ts'
import { sourceNamed } from './sources.ts'

/** Says that files are still true, or which have to be read again. */
export const review: Command = {
  usage: 'review FILE… | review --due [--owner NAME] [--format text|json|atom]',
  about:
    'Writes today into `reviewed:` of the files you name and touches nothing else in them. Read them first.\n' +
    '--due: what is overdue, due within 30 days or was never reviewed, by owner, for a job that runs every night;\n' +
    '--owner: one owner’s alone, by name or id; --format json: every review with its day; atom: what is due, as a feed.\n' +
    'Exit code 0: done, nothing overdue; 1: something is overdue or was never reviewed, or a file couldn’t be written;\n' +
    '2: the command was not understood.',
  run: (args) => {
    const { values, paths } = readOptions(
      args,
      { due: { type: 'boolean' }, owner: { type: 'string' }, format: { type: 'string', default: 'text' } },
      true,
    )
    if (!['text', 'json', 'atom'].includes(values.format)) {
      throw new Misuse(`\`--format ${values.format}\` isn’t known: write \`text\`, \`json\`, \`atom\`.`)
    }
    if (values.due) {
      if (paths.length > 0) throw new Misuse('`--due` lists what is to be reviewed; it takes no file.')
      return Promise.resolve(listDue(openBook(), values.owner, values.format))
    }
    if (paths.length === 0) throw new Misuse('Name the files that are reviewed, or ask `--due`.')
    const book = openBook({ drafts: true })
    const files = [...new Set(paths.map((path) => sourceNamed(book, path)))]
    const done = files.map((file) => stamp(book, file, currentDay()))
    return Promise.resolve(done.every(Boolean) ? 0 : 1)
  },
}

/** Writes the day into one file. False, with a reason, where it stays as it was. */
function stamp(book: Book, file: string, day: string): boolean {
  const source = book.read.sources.find((it) => it.file === file)!
  const entry = book.handbook.entries.find((it) => it.file === file)
  if (source.origin !== 'company') return refuse(file, 'it comes with Fieldbook, and nobody here answers for it')
  if (!entry) return refuse(file, `its front matter can’t be read; \`fieldbook check ${file}\` says why`)
  const bytes = withDay(source.bytes, entry, day)
  const stamped =
    bytes && assemble({ ...book.read, sources: [{ ...source, bytes }], today: day, drafts: true }).handbook
  if (!bytes || stamped?.entries[0]?.front.reviewed !== day) {
    return refuse(file, `write \`reviewed: ${day}\` into its front matter by hand`)
  }
  const written = writeSource(book.root, file, bytes, source.bytes)
  if (!written.done) return refuse(file, written.problem)
  const due = reviewOf(stamped, stamped.entries[0]).due ?? day
  const open = book.findings.filter(({ at, rule }) => at.file === file && !rule.startsWith('review-')).length
  const toFix = open === 0 ? '' : ` There ${open === 1 ? 'is 1 thing' : `are ${open} things`} to fix in it.`
  process.stdout.write(`${file}: reviewed on ${day}, holds until ${due}.${toFix}\n`)
  return true
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

function refuse(file: string, why: string): boolean {
  process.stderr.write(`${file} stays as it was: ${why}.\n`)
  return false
}
