import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { generatorRoot } from '../src/workspace/index.ts'
import { writeCorpus } from './bench/corpus.ts'
import { writeHandbook } from './bench/handbook.ts'
import { benchPages } from './bench/lighthouse.ts'
import { benchPipeline } from './bench/pipeline.ts'
import { benchSearch, searchHead } from './bench/search.ts'

/**
 * Measures whole processes on generated roots and prints one table: `npm run bench [-- --sizes 100,1000]`. Figures of
 * different runs or machines don't compare; ratios within one run do. `--only pipeline` measures large CRM exports alone.
 */
const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000' }, only: { type: 'string' } },
})
const here = fileURLToPath(new URL('.', import.meta.url))

process.stdout.write(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}\n\n`)
const isWhole = values.only !== 'pipeline'
if (isWhole) await benchRoots(values.sizes.split(',').map(Number))
measure(['build', '--root', generatorRoot])
await benchPipeline(join(generatorRoot, 'dist'))
if (isWhole) await benchPages(join(generatorRoot, 'dist'))

async function benchRoots(sizes: readonly number[]): Promise<void> {
  process.stdout.write(
    '| playbooks | command | seconds | ms a playbook | peak memory |\n| ---: | --- | ---: | ---: | ---: |\n',
  )
  const searches: string[] = []
  for (const size of sizes) {
    const root = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
    writeCorpus(root, size)
    print(size, 'check', measure(['check', '--root', root]))
    print(size, 'build, first', measure(['build', '--root', root]))
    print(size, 'build, again', measure(['build', '--root', root]))
    searches.push(await benchSearch(join(root, 'dist'), size))
    rmSync(root, { recursive: true })
  }
  benchImport(4500)
  benchPaper(13)
  process.stdout.write(searchHead + searches.join(''))
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
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-bench-'))
  writeCorpus(root, size)
  measure(['build', '--root', root])
  printed(size, 'print, ten playbooks', ['print', '--root', root, ...tenPlaybooks(root)])
  printed(size, 'print, the whole site', ['print', '--root', root, '--edition', 'site'])
  print(size, 'print, nothing changed', measure(['print', '--root', root, '--edition', 'site']))
  rmSync(root, { recursive: true })
}

interface Measured {
  readonly seconds: number
  /** Megabytes of the command and of the processes it starts; where the system doesn’t tell, of the command alone. */
  readonly peak: number
  readonly output: string
}

function measure(args: readonly string[]): Measured {
  const peakFile = join(mkdtempSync(join(tmpdir(), 'fieldbook-peak-')), 'peak')
  const memory = pathToFileURL(join(here, 'bench/report-memory.mjs')).href
  const began = performance.now()
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--import', memory, join(here, 'fieldbook.mjs'), ...args, '--today', '2026-11-22'],
    { env: { ...process.env, FIELDBOOK_PEAK_FILE: peakFile }, encoding: 'utf8', maxBuffer: 256_000_000 },
  )
  const seconds = (performance.now() - began) / 1000
  if (status !== 0) throw new Error(`fieldbook ${args.join(' ')} failed:\n${stdout.slice(-2000)}${stderr.slice(-2000)}`)
  return { seconds, peak: Number(readFileSync(peakFile, 'utf8')) / 1024, output: stdout }
}

/** With the pages a second, counted over the whole process. */
function printed(size: number, command: string, args: readonly string[]): void {
  const measured = measure(args)
  const pages = Number(/(\d+) pages in/.exec(measured.output)?.[1])
  print(size, `${command}: ${pages} pages, ${(pages / measured.seconds).toFixed(0)} a second`, measured)
}

function tenPlaybooks(root: string): string[] {
  const files = readdirSync(join(root, 'playbooks'), { recursive: true, encoding: 'utf8' })
  const ids = files.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -'.md'.length))
  return ids.slice(0, 10).flatMap((id) => ['--edition', `playbook/${id}`])
}

function print(size: number, command: string, { seconds, peak }: Measured): void {
  const each = ((seconds * 1000) / size).toFixed(1)
  process.stdout.write(`| ${size} | ${command} | ${seconds.toFixed(2)} | ${each} | ${peak.toFixed(0)} MB |\n`)
}
