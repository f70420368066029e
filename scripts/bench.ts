import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { generatorRoot } from '../src/workspace/index.ts'
import { writeCorpus } from './bench/corpus.ts'
import { writeHandbook } from './bench/handbook.ts'
import { benchDev } from './bench/dev.ts'
import { benchGenerators } from './bench/generators.ts'
import { benchPages } from './bench/lighthouse.ts'
import { benchLinters } from './bench/linters.ts'
import { measure, type Measured } from './bench/measure.ts'
import { benchPipeline } from './bench/pipeline.ts'
import { benchSearch, searchHead } from './bench/search.ts'
import { benchStay } from './bench/stay.ts'
import { benchWatch } from './bench/watch.ts'

/**
 * Measures whole processes on generated roots and prints tables: `npm run bench [-- --sizes 100,1000] [--only PART]`.
 * Other generators are set up and measured with `--only peers`, which takes half an hour.
 * Figures of different runs or machines don't compare; ratios within one run do.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000' }, only: { type: 'string' } },
})
const sizes = values.sizes.split(',').map(Number)
/** Of the sample’s site. */
let isBuilt = false

const parts: Readonly<Record<string, () => Promise<void> | void>> = {
  check: benchChecks,
  build: benchBuilds,
  import: () => table(() => benchImport(4500)),
  paper: () => table(() => benchPaper(13)),
  pipeline: async () => benchPipeline(sampleSite()),
  pages: async () => benchPages(sampleSite()),
  peers: () => benchGenerators(Math.max(...sizes)),
}

const chosen =
  values.only === undefined ? Object.keys(parts).filter((name) => name !== 'peers') : values.only.split(',')
const unknown = chosen.filter((name) => parts[name] === undefined)
if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}.`)
process.stdout.write(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n`)
for (const name of chosen) await parts[name]?.()

/** Beside what linters of Markdown, which know nothing of playbooks, take for the largest of the same roots. */
async function benchChecks(): Promise<void> {
  await table(async () => {
    for (const size of sizes) {
      const root = rootOf(size)
      print(size, 'check', measure(['check', '--root', root]))
      const changed = `playbooks/${playbookIds(root)[0] ?? ''}.md`
      print(size, 'check, a playbook changed, after another check', await benchStay(root, changed))
      const { seconds, beside } = await benchWatch(root)
      print(size, 'check, a playbook changed, beside check --watch', beside)
      print(size, 'check --watch, from a save to the findings', { seconds, peak: undefined })
      print(size, 'dev, from a save to the page', { seconds: (await benchDev(root)) / 1000, peak: undefined })
      if (size === Math.max(...sizes)) for (const [name, took] of benchLinters(root)) print(size, name, took)
      rmSync(root, { recursive: true })
    }
  })
}

async function benchBuilds(): Promise<void> {
  const searches: string[] = []
  const pageSizes: string[] = []
  await table(async () => {
    for (const size of sizes) {
      const root = rootOf(size)
      print(size, 'build, first', measure(['build', '--root', root]))
      changeOne(root)
      print(size, 'build, a playbook changed', measure(['build', '--root', root]))
      print(size, 'build, nothing changed', measure(['build', '--root', root]))
      searches.push(await benchSearch(join(root, 'dist'), size))
      pageSizes.push(`Of ${size} playbooks, ${pageSize(root)}.`)
      rmSync(root, { recursive: true })
    }
  })
  process.stdout.write(`${searchHead}${searches.join('')}\n${pageSizes.join('\n')}\n`)
}

/** What a reader fetches for a playbook's page, as hosts compress it. */
function pageSize(root: string): string {
  const pages = playbookIds(root).map((id) => readFileSync(join(root, 'dist/playbooks', id, 'index.html')))
  const average = (compress: (page: Buffer) => Buffer): string =>
    (pages.reduce((sum, page) => sum + compress(page).length, 0) / pages.length / 1000).toFixed(1)
  return `a page takes ${average(gzipSync)} kB with gzip, ${average(brotliCompressSync)} kB with Brotli, on average`
}

/** Says one sentence more in one playbook. */
function changeOne(root: string): void {
  const [id] = playbookIds(root)
  appendFileSync(join(root, 'playbooks', `${id}.md`), '\nA sentence more.\n')
}

/** A handbook of as many files as the largest public one, a page of 300 kB among every fifty. */
function benchImport(size: number): void {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
  writeHandbook(join(folder, 'handbook'), size)
  print(size, 'import, files', measure(['import', join(folder, 'handbook'), '--out', join(folder, 'root')]))
  rmSync(folder, { recursive: true })
}

/** Paper is measured on a site of its own: ten playbooks one by one, then everything as one book of some 550 pages. */
function benchPaper(size: number): void {
  const root = rootOf(size)
  measure(['build', '--root', root])
  printed(size, 'print, ten playbooks', ['print', '--root', root, ...tenPlaybooks(root)])
  printed(size, 'print, the whole site', ['print', '--root', root, '--edition', 'site'])
  print(size, 'print, nothing changed', measure(['print', '--root', root, '--edition', 'site']))
  rmSync(root, { recursive: true })
}

/** The sample company’s site, built once a run. */
function sampleSite(): string {
  if (!isBuilt) measure(['build', '--root', generatorRoot])
  isBuilt = true
  return join(generatorRoot, 'dist')
}

function rootOf(size: number): string {
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
  writeCorpus(root, size)
  return root
}

/** With the pages a second, counted over the whole process. */
function printed(size: number, command: string, args: readonly string[]): void {
  const measured = measure(args)
  const pages = Number(/(\d+) pages in/.exec(measured.output)?.[1])
  print(size, `${command}: ${pages} pages, ${(pages / measured.seconds).toFixed(0)} a second`, measured)
}

function tenPlaybooks(root: string): string[] {
  return playbookIds(root)
    .slice(0, 10)
    .flatMap((id) => ['--edition', `playbook/${id}`])
}

function playbookIds(root: string): string[] {
  const files = readdirSync(join(root, 'playbooks'), { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length))
}

async function table(rows: () => Promise<void> | void): Promise<void> {
  process.stdout.write(
    '\n| playbooks | command | seconds | ms a playbook | peak memory |\n| ---: | --- | ---: | ---: | ---: |\n',
  )
  await rows()
}

interface Row extends Pick<Measured, 'seconds'> {
  readonly peak: number | undefined
}

function print(size: number, command: string, { seconds, peak }: Row): void {
  const each = ((seconds * 1000) / size).toFixed(1)
  const memory = peak === undefined ? '' : `${peak.toFixed(0)} MB`
  process.stdout.write(`| ${size} | ${command} | ${seconds.toFixed(2)} | ${each} | ${memory} |\n`)
}
