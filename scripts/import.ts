import { existsSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Finding, Source } from '../src/compiler/index.ts'
import {
  type Found,
  type Imported,
  importInSteps,
  type ImportInput,
  readWord,
  writeReport,
} from '../src/import/index.ts'
import {
  currentDay,
  type Folder,
  generatorRoot,
  readFileOf,
  readFolder,
  readRoot,
  type RootFiles,
  standingAt,
  type Unread,
  writeNew,
} from '../src/workspace/index.ts'
import type { Command } from './command.ts'
import { castIn } from './import-cast.ts'
import { checkAll } from './import-check.ts'
import { readPlaces } from './import-places.ts'
import { howMany, summaryOf, toFix } from './import-summary.ts'
import { type Progress, secondsSince, showProgress } from './progress.ts'

/** Makes sources of a folder of Markdown and Word files. */
export const importFolder: Command = {
  usage: 'import FOLDER --out DIR [--site ADDRESS] [--dry-run]',
  about:
    'Makes sources of a folder of Markdown and Word files.\n' +
    'DIR is a new folder or a root that is there; nothing in it is written over, and nothing in FOLDER is changed.\n' +
    'What was guessed, what is missing and what was left out stands in DIR/import-report.md.\n\n' +
    '  --out DIR      where the sources go\n' +
    '  --site ADDRESS where the handbook is served today, such as https://handbook.example.com; guessed from its links\n' +
    '  --dry-run      writes nothing, and prints the report',
  run: async (args) => {
    const { folder, out, site, isDry } = readPlaces(args)
    const began = performance.now()
    const progress = showProgress()
    try {
      progress.step('Reading the folder')
      const found = readFolder(folder)
      const pages = await withWord(found, progress)
      progress.step('Making sources')
      const root = rootAt(out)
      const made = await importInto(out, found, pages, { site, cast: castIn(root) })
      progress.step('Checking them')
      const findings = await check(made, root, basename(folder))
      progress.step('Writing')
      const unwritten = isDry ? [] : write(out, made.files)
      const { imported } = made
      const report = writeReport({ folder: basename(folder), imported, unread: made.unread, unwritten, findings })
      const reported = isDry ? undefined : writeTheReport(out, report)
      if (isDry) process.stdout.write(report)
      const place = relative(process.cwd(), out) || '.'
      const summary =
        `${howMany(imported.sources.length, imported.copies.length, isDry)} in ${place}, made in ${secondsSince(began)}.\n` +
        summaryOf(imported, made.unread, unwritten) +
        `${toFix(findings)}\n` +
        (reported === undefined ? '' : `${reported}\n`)
      ;(isDry ? process.stderr : process.stdout).write(summary)
      return made.unread.length + unwritten.length > 0 ? 1 : 0
    } finally {
      progress.done()
    }
  },
}

interface Pages {
  readonly found: readonly Found[]
  readonly pictures: ReadonlyMap<string, Uint8Array>
  readonly unread: readonly Unread[]
}

async function withWord(folder: Folder, progress: Progress): Promise<Pages> {
  const found: Found[] = folder.markdown.map((page) => ({ ...page, left: [] }))
  const pictures = new Map<string, Uint8Array>()
  const unread = [...folder.unread]
  for (const path of folder.word) {
    progress.step(`Reading ${path}`)
    const bytes = readFileOf(folder, path)
    const read = 'why' in bytes ? bytes : await readWord(path, bytes)
    if ('why' in read) unread.push({ path, why: read.why })
    else {
      found.push(read.page)
      for (const [name, picture] of read.pictures) pictures.set(name, picture)
    }
  }
  return { found: found.sort((a, b) => (a.path < b.path ? -1 : 1)), pictures, unread }
}

interface Made {
  readonly imported: Imported
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly unread: readonly Unread[]
}

/** Chooses other names for what would meet another file of its name; what is there with the same words is the same. */
async function importInto(
  out: string,
  folder: Folder,
  { found, pictures, unread }: Pages,
  known: Pick<ImportInput, 'cast' | 'site'>,
): Promise<Made> {
  const others = [...folder.others, ...pictures.keys()]
  const taken = new Set<string>()
  const bytesOf = new Map<string, Uint8Array>(pictures)
  const refused = [...unread]
  for (;;) {
    const imported = await withPauses(importInSteps({ found, others, linked: folder.linked, taken, ...known }))
    const files = new Map<string, Uint8Array>()
    for (const { file, text } of imported.sources) files.set(file, new TextEncoder().encode(text))
    for (const { from, to } of imported.copies) {
      const bytes = bytesOf.get(from) ?? readFileOf(folder, from)
      if ('why' in bytes) {
        if (!refused.some(({ path }) => path === from)) refused.push(bytes)
      } else {
        bytesOf.set(from, bytes)
        files.set(to, bytes)
      }
    }
    const met = [...files].filter(([file, bytes]) => standingAt(out, file, bytes) === 'another')
    if (met.length === 0) return { imported, files, unread: refused }
    for (const [file] of met) taken.add(file.toLowerCase())
  }
}

function rootAt(out: string): RootFiles {
  return existsSync(out)
    ? readRoot(out, generatorRoot)
    : { settings: undefined, baseline: undefined, sources: [], assets: [], outOfReach: [] }
}

/** The parser frees what it holds between two turns of the event loop only. */
async function withPauses<T>(steps: Generator<void, T>): Promise<T> {
  for (let count = 1; ; count++) {
    const step = steps.next()
    if (step.done) return step.value
    if (count % 50 === 0) await nextTurn()
  }
}

/** What is to fix in what was made, checked together with what was there; undefined where that is too much. */
async function check({ files }: Made, root: RootFiles, name: string): Promise<readonly Finding[] | undefined> {
  const texts = [...files].filter(([file]) => file.endsWith('.md'))
  const made = texts.map(([file, bytes]): Source => ({ file, bytes, origin: 'company' }))
  const isMade = new Set(files.keys())
  const findings = await checkAll({
    settings: root.settings ?? { file: 'fieldbook.yaml', bytes: settingsFor(name), origin: 'company' },
    sources: [...root.sources.filter(({ file }) => !isMade.has(file)), ...made],
    assets: [
      ...root.assets.filter(({ file }) => !isMade.has(file)),
      ...[...files].filter(([file]) => !file.endsWith('.md')).map(([file, bytes]) => ({ file, bytes: bytes.length })),
    ],
    today: currentDay(),
  })
  return findings?.filter(({ at }) => isMade.has(at.file))
}

function settingsFor(name: string): Uint8Array {
  return new TextEncoder().encode(
    `# Made by an import: say what this handbook is called.\nname: ${JSON.stringify(name)}\n`,
  )
}

/** Writes what isn’t there yet; says what the disk refused. */
function write(out: string, files: ReadonlyMap<string, Uint8Array>): Unread[] {
  const all = existsSync(join(out, 'fieldbook.yaml'))
    ? files
    : new Map([['fieldbook.yaml', settingsFor(basename(out))], ...files])
  return [...all].flatMap(([path, bytes]) => {
    const written = writeNew(out, path, bytes)
    const isThere = !written.done && standingAt(out, path, bytes) === 'the same'
    return written.done || isThere ? [] : [{ path, why: written.problem }]
  })
}

/** Reports of earlier imports stay. */
function writeTheReport(out: string, report: string): string {
  const bytes = new TextEncoder().encode(report)
  for (let count = 1; ; count++) {
    const file = count === 1 ? 'import-report.md' : `import-report-${count}.md`
    if (standingAt(out, file, bytes) === 'another') continue
    const written = writeNew(out, file, bytes)
    if (written.done || standingAt(out, file, bytes) === 'the same')
      return `What was guessed, what is missing and what was left out stands in ${join(relative(process.cwd(), out), file)}.`
    return `The report wasn’t written: ${written.problem}.`
  }
}
