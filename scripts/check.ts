import { watch as watchFolder, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { answerChecks, askForCheck, stay } from '../src/check-exchange/index.ts'
import { baselineOf, type Finding, writeBaseline } from '../src/compiler/index.ts'
import { summarise } from '../src/reporters/index.ts'
import { baselineFile, type Book, checkedRoot, checkRoot, MayNotBeRead, openBook } from '../src/workspace/index.ts'
import { type CheckFormat, checkFormats, textOf } from './check-formats.ts'
import { askLinks } from './ask-links.ts'
import { explain } from './explain.ts'
import { fix } from './fix.ts'
import type { Command } from './command.ts'
import { leavesStayer, leaveStayer } from './leave-stayer.ts'
import { narrow, narrowChecked, type Narrowed, type Scope } from './narrow.ts'
import { Misuse, readOptions } from './options.ts'
import { secondsSince } from './progress.ts'

/** Checks the sources: exit code 1 where a finding is an error. */
export const check: Command = {
  usage:
    'check [--format text|summary|json|sarif|github] [--since COMMIT] [--baseline FILE] [--write-baseline FILE] [--all]' +
    ' [--links] [--watch] [--fix [--dry-run]] [--explain RULE] [paths]',
  about:
    'Says what is to fix, with file, line and column.\n' +
    '--since: only in files that changed since a Git commit, such as `main`, and what the change broke in others.\n' +
    '--write-baseline: writes what is to fix today into a file. `fieldbook-baseline.json` beside the settings is let be by\n' +
    'every command and editor; --all shows it all the same; --baseline names a file of another name.\n' +
    '--links: also asks other hosts whether the links to them still lead somewhere; nothing else does that.\n' +
    '--watch: again whenever a file is saved. --fix: mends what has only one mend, and shows it; with --dry-run it only shows it.\n' +
    '--explain: what a rule finds, and how to mend it.\n' +
    'A check in a terminal that took long leaves a process behind, `check --stay`, which answers the next ones until nobody has asked\n' +
    'for ten minutes. FIELDBOOK_STAY=no in the environment prevents that; FIELDBOOK_STAY=yes leaves one after any check.\n' +
    'Exit code 0: no errors; 1: errors; 2: the command was not understood.',
  run: async (args) => {
    const { root, values, paths } = readOptions(
      args,
      {
        format: { type: 'string', default: 'text' },
        since: { type: 'string' },
        baseline: { type: 'string' },
        all: { type: 'boolean' },
        'write-baseline': { type: 'string' },
        watch: { type: 'boolean' },
        fix: { type: 'boolean' },
        links: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        explain: { type: 'string' },
        // What is left behind is started with it; nobody else needs it.
        stay: { type: 'string' },
      },
      true,
    )
    if (values.explain !== undefined) return explain(values.explain)
    if (values.stay !== undefined) {
      await stay(root, readSeconds(values.stay) * 1000)
      return 0
    }
    const { format: name, since, baseline, 'write-baseline': place } = values
    const format = Object.hasOwn(checkFormats, name) ? checkFormats[name] : undefined
    if (!format) throw new Misuse(`\`--format ${name}\` isn’t known: write ${knownFormats}.`)
    const scope = { paths, since, baseline, all: Boolean(values.all) || place !== undefined }
    if (values['dry-run'] && !values.fix) throw new Misuse('`--dry-run` goes with `--fix`.')
    if (values.watch && values.fix) throw new Misuse('`--fix` and `--watch` don’t go together: mend first, then watch.')
    if (values.links && (values.watch || values.fix))
      throw new Misuse('`--links` asks other hosts, and goes neither with `--watch` nor with `--fix`.')
    if (values.watch) return watch(root, scope)
    const out = name === 'text' ? process.stdout : process.stderr
    const book = values.links
      ? await askLinks(openBook(), paths)
      : values.fix
        ? fix(openBook(), scope, { out, write: !values['dry-run'] })
        : undefined
    const { findings, note, text } = book
      ? readBook(book, format, scope)
      : ((await askOthers(root, format, scope)) ?? readAlone(root, format, scope))
    if (place !== undefined) return keepAsBaseline(root, place, findings)
    process.stdout.write(text)
    if (note !== undefined) process.stderr.write(`${note}\n`)
    return hasErrors(findings) ? 1 : 0
  },
}

/** @throws Misuse */
function readSeconds(value: string): number {
  const seconds = Number(value)
  if (!(seconds > 0 && seconds <= 86_400)) throw new Misuse(`\`--stay ${value}\` is no number of seconds up to a day.`)
  return seconds
}

/** Writes what is let be from now on. The root’s own file is beside its settings, wherever one stands. */
function keepAsBaseline(root: string, place: string, findings: readonly Finding[]): number {
  const old = findings.filter(({ at }) => at.file !== baselineFile)
  const isOwn = place === baselineFile || resolve(place) === join(root, baselineFile)
  writeFileSync(isOwn ? join(root, baselineFile) : place, writeBaseline(baselineOf(old)))
  const who = isOwn ? 'It is let be by every command and editor' : `\`--baseline ${place}\` lets it be`
  process.stdout.write(`${summarise(old)} ${who}: it stands in ${place} now.\n`)
  return 0
}

const knownFormats = Object.keys(checkFormats)
  .map((name) => `\`${name}\``)
  .join(', ')

/** The findings that are asked for, and as they are shown. */
interface Shown extends Narrowed {
  readonly text: string
}

function readBook(book: Book, format: CheckFormat, scope: Scope): Shown {
  const narrowed = narrow(book, scope)
  const { findings, letBe } = narrowed
  const text =
    format.needs === 'book' ? format.write(findings, book, letBe) : format.write(findings, checkedRoot(book), letBe)
  return { ...narrowed, text }
}

/** What a process says that has the root read already, such as an editor; undefined where none can. */
async function askOthers(root: string, format: CheckFormat, scope: Scope): Promise<Shown | undefined> {
  if (format.needs === 'book' || scope.since !== undefined) return undefined
  const checked = await askForCheck(root)
  if (!checked) return undefined
  const narrowed = narrowChecked(checked, scope)
  return { ...narrowed, text: format.write(narrowed.findings, checked, narrowed.letBe) }
}

/** What this process finds itself. Where the next check could have been told, somebody may stay who tells it. */
function readAlone(root: string, format: CheckFormat, scope: Scope): Shown {
  const began = performance.now()
  const shown = readBook(openBook(), format, scope)
  const took = performance.now() - began
  const isTold = format.needs === 'root' && scope.since === undefined
  const isTerminal = process.stdout.isTTY
  const memory = { taken: process.memoryUsage.rss(), free: process.availableMemory() }
  if (isTold && leavesStayer({ took, isTerminal, memory, environment: process.env })) leaveStayer(root)
  return shown
}

/** The editing loop in a terminal: what is to fix, and again whenever a file of the root changes. */
async function watch(root: string, scope: Scope): Promise<number> {
  let book: Book | undefined
  const show = (): void => {
    const began = performance.now()
    const found = checkRoot(root)
    if ('problem' in found) {
      process.stdout.write(`\n${found.problem} Until it is one again, nothing is checked; Ctrl-C stops.\n`)
      return
    }
    try {
      book = openBook({}, book)
    } catch (error) {
      if (!(error instanceof MayNotBeRead)) throw error
      process.stdout.write(`\n${error.message}Waiting for the next save; Ctrl-C stops.\n`)
      return
    }
    const { findings, note } = narrow(book, scope)
    const time = new Date().toLocaleTimeString('sv-SE')
    process.stdout.write(`\n${textOf(findings, checkedRoot(book))}${note === undefined ? '' : `${note}\n`}`)
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
  answerChecks(root, () => book)
  await new Promise((resolve) => watcher.on('close', resolve))
  return 0
}

/** Is there something that stops a build? */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.severity === 'error')
}
