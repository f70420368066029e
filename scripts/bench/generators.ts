import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { writeCorpus } from './corpus.ts'
import { measure, measureProgram } from './measure.ts'
import { hugo, peers } from './peers.ts'

/** What one generator took. */
interface Took {
  readonly name: string
  readonly seconds: number
  /** Megabytes, where Node runs it. */
  readonly peak: number | undefined
  /** Pages of HTML it made: none may leave some out. */
  readonly pages: number
}

/**
 * Builds the same corpus with Fieldbook and with other generators, search included, and prints one table. The others
 * are fetched from npm, each as a project of its own; Hugo must be on the path, or is left out. They get a bare layout or
 * their plainest theme, and check nothing.
 */
export function benchGenerators(size: number): void {
  process.stdout.write(
    '\n| generator | seconds | ms a playbook | peak memory | pages |\n| --- | ---: | ---: | ---: | ---: |\n',
  )
  const root = mkdtempSync(join(tmpdir(), 'fieldbook-peers-'))
  const corpus = join(root, 'corpus')
  writeCorpus(corpus, size)
  try {
    print(size, {
      name: 'Fieldbook, checked, with flowcharts',
      ...measure(['build', '--root', corpus]),
      pages: pagesIn(join(corpus, 'dist')),
    })
    for (const folder of ['.fieldbook', 'dist']) rmSync(join(corpus, folder), { recursive: true, force: true })
    const version = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout?.match(/v[\d.]+/)?.[0]
    if (version === undefined) process.stdout.write('| Hugo: not on the path | | | | |\n')
    else print(size, buildWithHugo(join(root, 'hugo'), corpus, `Hugo ${version} and Pagefind`))
    for (const peer of peers) {
      const project = join(root, 'peer')
      setUp(project, corpus, peer)
      const steps = peer.build.map(([program, ...args]) =>
        measureProgram([join(project, 'node_modules', program), ...args], { folder: project }),
      )
      print(size, {
        name: Object.entries(peer.dependencies)
          .filter(([name]) => name === peer.name || name === 'pagefind')
          .map((it) => it.join(' '))
          .join(' and '),
        seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
        peak: Math.max(...steps.map(({ peak }) => peak)),
        pages: pagesIn(join(project, peer.output)),
      })
      rmSync(project, { recursive: true })
    }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

function buildWithHugo(project: string, corpus: string, name: string): Took {
  setUp(project, corpus, hugo)
  const began = performance.now()
  execFileSync('hugo', ['--quiet'], { cwd: project, stdio: 'inherit' })
  const built = (performance.now() - began) / 1000
  const [program, ...args] = hugo.search
  const searched = measureProgram([join(project, 'node_modules', program), ...args], { folder: project })
  return { name, seconds: built + searched.seconds, peak: undefined, pages: pagesIn(join(project, hugo.output)) }
}

interface Project {
  readonly dependencies: Readonly<Record<string, string>>
  readonly content: string
  readonly files: Readonly<Record<string, string>>
}

function setUp(project: string, corpus: string, { dependencies, content, files }: Project): void {
  const put = (file: string, text: string): void => {
    mkdirSync(dirname(join(project, file)), { recursive: true })
    writeFileSync(join(project, file), text)
  }
  put('package.json', JSON.stringify({ private: true, dependencies }))
  for (const [file, text] of Object.entries(files)) put(file, text)
  for (const folder of ['content', 'playbooks'])
    cpSync(join(corpus, folder), join(project, content, folder), { recursive: true })
  const install = ['install', '--no-audit', '--no-fund', '--loglevel=error']
  execFileSync('npm', install, { cwd: project, stdio: ['ignore', 'ignore', 'inherit'] })
}

function pagesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html')).length
}

function print(size: number, { name, seconds, peak, pages }: Took): void {
  const memory = peak === undefined ? '' : `${peak.toFixed(0)} MB`
  const each = ((seconds * 1000) / size).toFixed(1)
  process.stdout.write(`| ${name} | ${seconds.toFixed(1)} | ${each} | ${memory} | ${pages} |\n`)
}
