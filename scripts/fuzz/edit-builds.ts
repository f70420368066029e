import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { generatorRoot } from '../../src/workspace/index.ts'

export interface EditOptions {
  readonly times: number
  readonly seed: number
  /** Environment of the builds beside this process’s own. */
  readonly environment?: Readonly<Record<string, string>>
  readonly onEach?: (words: string) => void
}

/**
 * Edits, renames, copies and removes sources of a root, and builds it after each change. Each time the same sources are
 * built in another folder, where nothing was built before. Throws where a file of the two sites isn’t the same byte for
 * byte, or where search holds something else: how the index is parted into files isn’t the same in two builds. A change
 * that the check refuses is taken back.
 *
 * @returns How many pages were taken from the site before, in all builds together.
 */
export function editBuilds(root: string, { times, seed, environment = {}, onEach = () => {} }: EditOptions): number {
  const build = (place: string): string | undefined => {
    const arguments_ = [join(generatorRoot, 'scripts/fieldbook.mjs'), 'build', '--root', place, '--today', '2026-11-22']
    const env = { ...process.env, FIELDBOOK_ROOT: place, ...environment }
    const { status, stdout, stderr } = spawnSync(process.execPath, arguments_, { encoding: 'utf8', env })
    if (status === 1 && /^Nothing was built/m.test(stdout)) return undefined
    const said = /^(?:Built|Nothing has changed) .*/m.exec(stdout)?.[0]
    if (status !== 0 || said === undefined) throw new Error(`A build ended with ${String(status)}: ${stdout}${stderr}`)
    return said
  }
  if (build(root) === undefined) throw new Error('The root can’t be built as it is')
  let taken = 0
  for (const { change, place, word } of fc.sample(step, { numRuns: times, seed })) {
    const before = sourcesIn(root)
    const words = changes[change](root, place, word)
    const said = build(root)
    if (said === undefined) {
      putBack(root, before)
      onEach(`${words}: refused, taken back`)
      continue
    }
    taken += Number(/(\d+) taken/.exec(said)?.[1] ?? 0)
    const cold = mkdtempSync(join(tmpdir(), 'fieldbook-cold-'))
    try {
      cpSync(root, cold, { recursive: true, filter: (path) => !isBuilt(path.slice(root.length)) })
      if (build(cold) === undefined) throw new Error(`After “${words}” a first build refuses what the other one took`)
      const other = differences(filesOf(root), filesOf(cold))
      if (other.length > 0)
        throw new Error(`After “${words}” these aren’t what a first build makes: ${other.join(', ')}`)
    } finally {
      rmSync(cold, { recursive: true, force: true })
    }
    onEach(`${words}: ${said}`)
  }
  return taken
}

/** What somebody does to a root, in words for those who read of it. `place` picks a file and a line of it. */
type Change = (root: string, place: number, word: string) => string

const changes = {
  'a word of a playbook': (root, place, word) => changeLine(root, place, word, isPlaybook, isProse),
  'a word of another source': (root, place, word) =>
    changeLine(root, place, word, (file) => !isPlaybook(file), isProse),
  'a heading': (root, place, word) =>
    changeLine(
      root,
      place,
      word,
      () => true,
      (line) => /^#{2,} /.test(line),
    ),
  'front matter': (root, place, word) =>
    changeLine(
      root,
      place,
      word,
      () => true,
      (line) => /^(title|summary): /.test(line),
    ),
  'a playbook beside another': (root, place, word) => {
    const file = pick(sourcesOf(root).filter(isPlaybook), place)
    const name = `${basename(file, '.md').split('.')[0]}.${word}-${place % 100}.md`
    writeFileSync(join(root, dirname(file), name), readFileSync(join(root, file)))
    return `${file} copied as ${name}`
  },
  'a file that goes': (root, place) => {
    const file = pick(sourcesOf(root), place)
    rmSync(join(root, file))
    return `${file} removed`
  },
  'a file’s name': (root, place, word) => {
    const file = pick(sourcesOf(root), place)
    renameSync(join(root, file), join(root, file.replace(/\.md$/, `.${word}.md`)))
    return `${file} renamed`
  },
  'the settings': (root, _, word) => {
    const text = readFileSync(join(root, 'fieldbook.yaml'), 'utf8')
    writeFileSync(join(root, 'fieldbook.yaml'), text.replace(/^name: .*$/m, `name: Company ${word}`))
    return 'fieldbook.yaml: another name'
  },
} satisfies Record<string, Change>

const step = fc.record({
  change: fc.oneof(
    { weight: 6, arbitrary: fc.constant<keyof typeof changes>('a word of a playbook') },
    { weight: 10, arbitrary: fc.constantFrom(...(Object.keys(changes) as (keyof typeof changes)[])) },
  ),
  place: fc.nat(100_000),
  word: fc.constantFrom('budget', 'payback', 'downtime', 'audit', 'größe', 'line'),
})

function changeLine(
  root: string,
  place: number,
  word: string,
  isOne: (file: string) => boolean,
  isLine: (line: string) => boolean,
): string {
  const file = pick(sourcesOf(root).filter(isOne), place)
  const lines = readFileSync(join(root, file), 'utf8').split('\n')
  const front = lines.indexOf('---', 1)
  const places = lines.flatMap((line, index) => (isLine(line) && (/^\w+: /.test(line) || index > front) ? [index] : []))
  if (places.length === 0) return `${file} left as it is`
  const at = pick(places, place)
  writeFileSync(join(root, file), lines.with(at, `${lines[at] ?? ''} ${word}`).join('\n'))
  return `${file}:${at + 1} and “${word}”`
}

function isProse(line: string): boolean {
  return /^[A-Z][^:]*$/.test(line)
}

function isPlaybook(file: string): boolean {
  return file.startsWith('playbooks/')
}

function pick<T>(from: readonly T[], place: number): T {
  const one = from[place % from.length]
  if (one === undefined) throw new Error('Nothing is left to change')
  return one
}

function sourcesOf(root: string): readonly string[] {
  return [...sourcesIn(root).keys()].filter((file) => file.endsWith('.md'))
}

/** All files of a root that somebody has written, by their paths. */
function sourcesIn(root: string): ReadonlyMap<string, Buffer> {
  return filesIn(root, (path) => !isBuilt(`/${path}`))
}

function isBuilt(path: string): boolean {
  return /^[\\/](dist|\.fieldbook|\.git)([\\/]|$)/.test(path)
}

function putBack(root: string, before: ReadonlyMap<string, Buffer>): void {
  for (const file of sourcesIn(root).keys()) if (!before.has(file)) rmSync(join(root, file))
  for (const [file, bytes] of before) writeFileSync(join(root, file), bytes)
}

/** A site’s files: of search what there is to find, of what is kept offline nothing, as it names the files of search. */
function filesOf(root: string): ReadonlyMap<string, string> {
  const files = filesIn(join(root, 'dist'), (path) => !/^(offline[\\/].*\.json|service-worker\.js)$/.test(path))
  const found = [...files].filter(([path]) => path.endsWith('.pf_fragment'))
  const records = found.map(([, bytes]) => gunzipSync(bytes).toString('utf8')).sort()
  return new Map([
    ...[...files].flatMap(([path, bytes]): [string, string][] =>
      path.startsWith('pagefind') ? [] : [[path, bytes.toString('latin1')]],
    ),
    ['what search finds', records.join('\n')],
  ])
}

function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((file) => one.get(file) !== other.get(file))
}

function filesIn(folder: string, isOne: (path: string) => boolean): ReadonlyMap<string, Buffer> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) =>
      join(it.parentPath, it.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
  return new Map(
    names
      .filter(isOne)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  )
}
