import { editBytes, type Edit, type Entry, reviewOf } from '../src/compiler/index.ts'
import { type Book, currentDay, openBook, readSourceLine, reviseBook, writeSource } from '../src/workspace/index.ts'
import type { Command } from './fieldbook.ts'
import { Misuse, readOptions } from './options.ts'
import { listDue } from './review-due.ts'
import { sourceNamed } from './sources.ts'

/** Says that files are still true, or which have to be read again. */
export const review: Command = {
  usage: 'review FILE… | review --due [--owner NAME] [--format text|json]',
  about:
    'Writes today into `reviewed:` of the files you name and touches nothing else in them. Read them first.\n' +
    '--due: what is overdue, due within 30 days or was never reviewed, by owner, for a job that runs every night;\n' +
    '--owner: one owner’s alone, by name or id; --format json: every review with its day.\n' +
    'Exit code 0: done, nothing overdue; 1: something is overdue or was never reviewed, or a file couldn’t be written;\n' +
    '2: the command was not understood.',
  run: (args) => {
    const { values, paths } = readOptions(
      args,
      { due: { type: 'boolean' }, owner: { type: 'string' }, format: { type: 'string', default: 'text' } },
      true,
    )
    if (!['text', 'json'].includes(values.format)) {
      throw new Misuse(`\`--format ${values.format}\` isn’t known: write \`text\`, \`json\`.`)
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
  const source = book.files.sources.find((it) => it.file === file)!
  const entry = book.handbook.entries.find((it) => it.file === file)
  if (source.origin !== 'company') return refuse(file, 'it comes with Fieldbook, and nobody here answers for it')
  if (!entry) return refuse(file, `its front matter can’t be read; \`fieldbook check ${file}\` says why`)
  const bytes = editBytes(source.bytes, [dayEdit(book, entry, day)])
  const revised = bytes && reviseBook(book, new Map([[file, { ...source, bytes }]]), { drafts: true })
  const now = revised?.handbook.entries.find((it) => it.file === file)
  if (!bytes || now?.front.reviewed !== day)
    return refuse(file, `write \`reviewed: ${day}\` into its front matter by hand`)
  const written = writeSource(book.root, file, bytes, source.bytes)
  if (!written.done) return refuse(file, written.problem)
  const { due = day } = reviewOf(revised!.handbook, now)
  const open = book.findings.filter(({ at, rule }) => at.file === file && !rule.startsWith('review-')).length
  const toFix = open === 0 ? '' : ` There ${open === 1 ? 'is 1 thing' : `are ${String(open)} things`} to fix in it.`
  process.stdout.write(`${file}: reviewed on ${day}, holds until ${due}.${toFix}\n`)
  return true
}

/** The date in place of the last one, its quotes kept; a line of its own where there was none. */
function dayEdit(book: Book, entry: Entry, day: string): Edit {
  const { reviewed, owner } = entry.front
  if (reviewed === undefined) {
    const { file, end } = entry.frontAt(owner === undefined ? 'title' : 'owner')
    const column = (readSourceLine(book, file, end.line)?.length ?? 0) + 1
    const lineEnd = { line: end.line, column }
    return { at: { file, start: lineEnd, end: lineEnd }, put: `\nreviewed: ${day}` }
  }
  const at = entry.frontAt('reviewed')
  const line = readSourceLine(book, at.file, at.start.line) ?? ''
  const quotes = /^["']/.test(line.slice(at.start.column - 1)) ? 1 : 0
  return {
    at: {
      file: at.file,
      start: { ...at.start, column: at.start.column + quotes },
      end: { ...at.end, column: at.end.column - quotes },
    },
    put: day,
  }
}

function refuse(file: string, why: string): boolean {
  process.stderr.write(`${file} stays as it was: ${why}.\n`)
  return false
}
