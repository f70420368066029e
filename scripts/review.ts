import { plainSigns } from '../src/reporters/index.ts'
import { type Book, currentDay, openBook, stampReview } from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { Misuse, readOptions } from './options.ts'
import { listDue } from './review-due.ts'
import { sourceNamed } from './sources.ts'

/** Says that files are still true, or which have to be read again. */
export const review: Command = {
  usage: 'review FILE… | review --due [--owner NAME] [--format text|json|atom]',
  about:
    'Writes today into `reviewed:` of the files you name and touches nothing else in them. Read them first.\n' +
    '--due: what is overdue, due within 30 days, was never reviewed or changed in meaning since, by owner, for a job at night;\n' +
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
  const stamped = stampReview(book, file, day)
  if (!stamped.done) {
    const { problem, hint } = stamped
    const why = hint === undefined ? `: ${problem}.` : `. ${problem}.\n→ ${hint}`
    process.stderr.write(plainSigns(`${file} stays as it was${why}\n`))
    return false
  }
  const { due, toFix } = stamped
  const also = toFix === 0 ? '' : ` There ${toFix === 1 ? 'is 1 thing' : `are ${toFix} things`} to fix in it.`
  process.stdout.write(`${file}: reviewed on ${day}, holds until ${due}.${also}\n`)
  return true
}
