import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Book, checkedRoot, openBook, readAsset, readWordFile, writeWordFile } from '../src/workspace/index.ts'
import { wordContent, type WordContext, wordFile, type Written, writtenAs } from '../src/word/index.ts'
import { audienceOption, chooseAudience } from './audience.ts'
import { hasErrors } from './check.ts'
import { textOf } from './check-formats.ts'
import { exportable, type Wanted, wantedOf } from './export-request.ts'
import type { Command } from './command.ts'
import { reportLeaks } from './leaks.ts'
import { Misuse, readOptions } from './options.ts'
import { type Progress, secondsSince, showProgress } from './progress.ts'

/** Makes Word files of sources, for people who comment and mark up: a legal department, a translator. */
export const exportSources: Command = {
  usage: 'export --to docx [WHAT …] [--out FILE|DIR] [--audience partner|public] [--list]',
  about:
    'Makes Word files of sources, to read, comment and mark up: every section names the file and line it comes from.\n' +
    'WHAT is an edition such as `playbook/account-executive/chief-financial-officer`, or the beginning of several: `playbook`;\n' +
    'a source or a folder of sources; the address of a page. Without it: every book but the whole site. --list says the\n' +
    'editions. They go to docx/ in the root. A file that somebody has changed since is never written over.',
  run: async (args) => {
    const began = performance.now()
    const own = {
      to: { type: 'string' },
      out: { type: 'string' },
      list: { type: 'boolean' },
      ...audienceOption,
    } as const
    const { values, paths } = readOptions(args, own, true)
    chooseAudience(values.audience)
    if (!values.list) refuseOtherForms(values.to)
    // What isn’t published yet is what is looked through first.
    const book = openBook({ drafts: true })
    if (values.list) {
      process.stdout.write(
        exportable(book)
          .map(({ name, title }) => `${name}  ${title}\n`)
          .join(''),
      )
      return 0
    }
    const wanted = wantedOf(book, paths, values.out)
    if (hasErrors(book.findings)) {
      process.stdout.write(
        `${textOf(book.findings, checkedRoot(book))}\nNothing was exported: mend the errors first.\n`,
      )
      return 1
    }
    const progress = showProgress()
    try {
      const made = await make(book, wanted, progress)
      if (await isLeaky(book, made)) return 1
      return report(wanted, write(made), began)
    } finally {
      progress.done()
    }
  },
}

function refuseOtherForms(to: string | undefined): void {
  if (to === 'docx') return
  const pdf = to === 'pdf' ? ' PDFs are made by `fieldbook print`.' : ''
  throw new Misuse(
    to === undefined ? 'Say what to make: `--to docx`.' : `\`--to ${to}\` isn’t known; it is \`docx\`.${pdf}`,
  )
}

/** A document that is ready; its file stays as it is where it says the same, or where somebody else has written it. */
interface Made extends Wanted {
  readonly bytes: Uint8Array | undefined
  readonly problem: string | undefined
}

async function make(book: Book, wanted: readonly Wanted[], progress: Progress): Promise<readonly Made[]> {
  const made: Made[] = []
  for (const [index, { manuscript, place }] of wanted.entries()) {
    progress.step(`${manuscript.name} (${index + 1} of ${wanted.length})`)
    const there = readWordFile(place)
    const before = there && writtenAs(there)
    if (there && !before) {
      const problem = 'somebody has changed it since, or it was made elsewhere: move it away, or name another place'
      made.push({ manuscript, place, bytes: undefined, problem })
    } else {
      const isSame = before !== undefined && (await saysTheSame(book, manuscript, before))
      const bytes = isSame ? undefined : await wordFile(manuscript, contextOf(book))
      made.push({ manuscript, place, bytes, problem: undefined })
    }
  }
  return made
}

/** An edition stays that of its day while nothing in it changes. */
async function saysTheSame(book: Book, manuscript: Wanted['manuscript'], { day, content }: Written): Promise<boolean> {
  return (await wordContent(manuscript, { ...contextOf(book), day })) === content
}

function contextOf(book: Book): WordContext {
  const texts = new Map(book.files.sources.map(({ file, bytes }) => [file, bytes]))
  const { handbook, audience } = book
  return {
    handbook,
    audience,
    textOf: (file) => new TextDecoder().decode(texts.get(file)),
    bytesOf: (file) => readAsset(book, file),
    day: handbook.today,
  }
}

/** Looks through what was made for others before any of it gets where they could find it. */
async function isLeaky(book: Book, made: readonly Made[]): Promise<boolean> {
  if (book.audience === 'internal') return false
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-export-'))
  try {
    for (const { manuscript, bytes } of made) if (bytes) writeWordFile(join(folder, `${manuscript.name}.docx`), bytes)
    return await reportLeaks(book, [folder])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Outcome {
  readonly place: string
  readonly became: 'made' | 'as before' | 'not written'
  readonly problem: string | undefined
}

function write(made: readonly Made[]): readonly Outcome[] {
  return made.map(({ place, bytes, problem }): Outcome => {
    if (problem !== undefined) return { place, became: 'not written', problem }
    if (bytes === undefined) return { place, became: 'as before', problem }
    const written = writeWordFile(place, bytes)
    return written.done
      ? { place, became: 'made', problem }
      : { place, became: 'not written', problem: written.problem }
  })
}

function report(wanted: readonly Wanted[], outcomes: readonly Outcome[], began: number): number {
  const count = (became: Outcome['became']): number => outcomes.filter((it) => it.became === became).length
  const failed = outcomes.filter(({ became }) => became === 'not written')
  for (const { place, problem } of failed) process.stderr.write(`\`${shown(place)}\` wasn’t written: ${problem}.\n`)
  const sources = new Set(wanted.flatMap(({ manuscript }) => manuscript.sources.map(({ file }) => file)))
  for (const { place, became } of outcomes) if (became === 'made') process.stdout.write(`${shown(place)}\n`)
  process.stdout.write(
    `${count('made')} made, ${count('as before')} as before: ${sources.size} sources, in ${secondsSince(began)}.\n`,
  )
  return failed.length > 0 ? 1 : 0
}

function shown(place: string): string {
  return relative(process.cwd(), place) || '.'
}
