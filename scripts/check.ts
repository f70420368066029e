import { watch as watchFolder, writeFileSync } from 'node:fs'
import { type Finding, ownerOfUnreadable, reviewOf } from '../src/compiler/index.ts'
import {
  reportGithub,
  reportJson,
  reportOverview,
  reportSarif,
  reportText,
  seenFrom,
  summarise,
  writeBaseline,
} from '../src/reporters/index.ts'
import { type Book, MayNotBeRead, openBook, placeInRepository, readSourceLine } from '../src/workspace/index.ts'
import { explain } from './explain.ts'
import { fix } from './fix.ts'
import type { Command } from './command.ts'
import { narrow, type Scope } from './narrow.ts'
import { Misuse, readOptions } from './options.ts'
import { secondsSince } from './progress.ts'

/** Checks the sources: exit code 1 where a finding is an error. */
export const check: Command = {
  usage:
    'check [--format text|summary|json|sarif|github] [--since COMMIT] [--baseline FILE] [--write-baseline FILE] [--watch]' +
    ' [--fix [--dry-run]] [--explain RULE] [paths]',
  about:
    'Says what is to fix, with file, line and column.\n' +
    '--since: only in files that changed since a Git commit, such as `main`, and what the change broke in others.\n' +
    '--baseline: only what the file doesn’t hold; --write-baseline writes what is to fix today into it. --watch: again\n' +
    'whenever a file is saved. --fix: mends what has only one mend, and shows it; with --dry-run it only shows it.\n' +
    '--explain: what a rule finds, and how to mend it.\n' +
    'Exit code 0: no errors; 1: errors; 2: the command was not understood.',
  run: async (args) => {
    const { root, values, paths } = readOptions(
      args,
      {
        format: { type: 'string', default: 'text' },
        since: { type: 'string' },
        baseline: { type: 'string' },
        'write-baseline': { type: 'string' },
        watch: { type: 'boolean' },
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        explain: { type: 'string' },
      },
      true,
    )
    if (values.explain !== undefined) return explain(values.explain)
    const report = reporters[values.format]
    if (!report) throw new Misuse(`\`--format ${values.format}\` isn’t known: write ${knownFormats}.`)
    const scope = { paths, since: values.since, baseline: values.baseline }
    if (values['dry-run'] && !values.fix) throw new Misuse('`--dry-run` goes with `--fix`.')
    if (values.watch && values.fix) throw new Misuse('`--fix` and `--watch` don’t go together: mend first, then watch.')
    if (values.watch) return watch(root, scope)
    const out = values.format === 'text' ? process.stdout : process.stderr
    const book = values.fix ? fix(openBook(), scope, { out, write: !values['dry-run'] }) : openBook()
    const { findings, note } = narrow(book, scope)
    const place = values['write-baseline']
    if (place !== undefined) {
      writeFileSync(place, writeBaseline(findings))
      process.stdout.write(`${summarise(findings)} It stands in ${place} now and is let be.\n`)
      return 0
    }
    process.stdout.write(report(findings, book))
    if (note !== undefined) process.stderr.write(`${note}\n`)
    return hasErrors(findings) ? 1 : 0
  },
}

const reporters: Readonly<Record<string, (findings: readonly Finding[], book: Book) => string>> = {
  text: textOf,
  json: reportJson,
  sarif: (findings, { handbook, root }) =>
    reportSarif(seenFrom(placeInRepository(root), findings), {
      rules: handbook.all('rule').map(({ id, title, front }) => ({ id, summary: front.summary ?? title })),
      ruleAddress: (id) => {
        const { address, base } = handbook.settings
        return address === undefined ? undefined : new URL(`${base}rules/${id}/`, address).href
      },
    }),
  // A code host knows files by their path in the repository.
  github: (findings, { root }) => reportGithub(seenFrom(placeInRepository(root), findings)),
  summary: (findings, { handbook }) => {
    const entries = new Map(handbook.entries.map((entry) => [entry.file, entry]))
    const unreadable = new Map(handbook.unreadable.map((entry) => [entry.file, entry]))
    const titles = new Map(handbook.all('rule').map(({ id, title }) => [id, title]))
    return reportOverview(findings, {
      titleOf: (rule) => titles.get(rule),
      ownerOf: (file) => {
        const entry = entries.get(file)
        if (entry) return reviewOf(handbook, entry).owner?.title
        const unread = unreadable.get(file)
        return unread && (ownerOfUnreadable(handbook, unread)?.title ?? 'front matter can’t be read')
      },
    })
  },
}
const knownFormats = Object.keys(reporters)
  .map((name) => `\`${name}\``)
  .join(', ')

/** The editing loop in a terminal: what is to fix, and again whenever a file of the root changes. */
async function watch(root: string, scope: Scope): Promise<number> {
  let book: Book | undefined
  const show = (): void => {
    const began = performance.now()
    try {
      book = openBook({}, book)
    } catch (error) {
      if (!(error instanceof MayNotBeRead)) throw error
      process.stdout.write(`\n${error.message}Waiting for the next save; Ctrl-C stops.\n`)
      return
    }
    const { findings, note } = narrow(book, scope)
    const time = new Date().toLocaleTimeString('sv-SE')
    process.stdout.write(`\n${textOf(findings, book)}${note === undefined ? '' : `${note}\n`}`)
    process.stdout.write(`${time}, in ${secondsSince(began)}. Waiting for the next save; Ctrl-C stops.\n`)
  }
  let timer: NodeJS.Timeout | undefined
  // Begun before anything is read: what is saved meanwhile is seen afterwards.
  const watcher = watchFolder(root, { recursive: true }, (_, file) => {
    if (file !== null && /(^|[\\/])(\.git|\.fieldbook|node_modules|dist)([\\/]|$)/.test(file)) return
    // An editor saves in several steps; the last one counts.
    clearTimeout(timer)
    timer = setTimeout(show, 20)
  })
  show()
  await new Promise((resolve) => watcher.on('close', resolve))
  return 0
}

/** Findings as text for this terminal. */
export function textOf(findings: readonly Finding[], book: Book): string {
  const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined
  return reportText(findings, { colour, sourceLine: (file, line) => readSourceLine(book, file, line) })
}

/** Is there something that stops a build? */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}
