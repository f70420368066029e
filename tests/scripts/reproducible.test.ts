import { execFile, execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { generatorRoot } from '../../src/workspace/index.ts'
import { bin, environmentOf } from './run.ts'

/** Every file of a site but the search index, by its path. */
type Files = ReadonlyMap<string, string>

describe('the same sources', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-same-'))
  let here: Files
  let elsewhere: Files
  beforeAll(async () => {
    const root = join(folder, 'here')
    const other = join(folder, 'another folder', 'büro')
    for (const part of ['content', 'playbooks', 'fieldbook.yaml'])
      cpSync(join(generatorRoot, part), join(root, part), { recursive: true })
    keepHistory(root)
    cpSync(root, other, { recursive: true })
    here = await build(root, { TZ: 'UTC', LC_ALL: 'C', FIELDBOOK_TODAY: '2026-11-22' })
    // Years later everything is overdue; Estonian sorts z before t, and a day has begun there that hasn’t here.
    const day = { FIELDBOOK_TODAY: '2031-07-01', TZ: 'Pacific/Kiritimati' }
    elsewhere = await build(other, { ...day, LC_ALL: 'et_EE.UTF-8', LANG: 'et_EE.UTF-8' })
  }, 600_000)
  afterAll(() => {
    rmSync(folder, { recursive: true })
  }, 60_000)

  it('make the same files in another folder, locale and time zone, years later', () => {
    expect(here.size).toBeGreaterThan(1000)
    expect([...elsewhere.keys()]).toEqual([...here.keys()])
  })

  it('make the same bytes in them', () => {
    const differing = [...here].flatMap(([name, text]) => firstDifference(name, text, elsewhere.get(name) ?? ''))
    expect(differing).toEqual([])
  })

  it('say days of their own: when they last changed, and when each review is due', () => {
    expect(here.get('changes/index.html')).toContain('12 Nov 2026')
    expect(here.get('processes/planned-call/call-sheet/index.html')).toContain('edition of 12 Nov 2026')
  })
})

/** Two days of changes, so that pages have some to tell. */
function keepHistory(root: string): void {
  commit('2026-11-10', 'content/guides', 'fieldbook.yaml')
  commit('2026-11-12', '-A')

  function commit(day: string, ...what: string[]): void {
    const at = `${day}T12:00:00+00:00`
    const env = { ...process.env, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }
    const git = (...args: string[]): void => {
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: root, env })
    }
    git('init', '-q')
    git('add', ...what)
    git('commit', '-q', '-m', 'Change')
  }
}

/** Builds a root without a browser: drawings are compared by the browser that made them. */
async function build(root: string, environment: Record<string, string>): Promise<Files> {
  const env = { ...environmentOf(), FIELDBOOK_BROWSER: 'none', ...environment }
  await promisify(execFile)(process.execPath, [bin, 'build', '--trust-mdx', '--root', root], {
    env,
    maxBuffer: 64_000_000,
  })
  const site = join(root, 'dist')
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((it) => it.isFile())
  const contents = files
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .filter((name) => !name.startsWith('pagefind'))
    .sort()
    .map((name): [string, string] => [name, read(join(site, name))])
  return new Map(withoutSearch(contents))
}

function firstDifference(name: string, text: string, other: string): string[] {
  if (text === other) return []
  const at = [...text].findIndex((letter, index) => letter !== other[index])
  const around = (it: string): string => it.slice(Math.max(0, at - 60), at + 60)
  return [`${name}: ${around(text)} | ${around(other)}`]
}

function read(file: string): string {
  return readFileSync(file, file.includes('offline') ? 'utf8' : 'latin1')
}

/** The list of what a device keeps, and its name, come from the bytes of every file: those of the search index, too. */
function withoutSearch(files: readonly [string, string][]): [string, string][] {
  const edition = /^offline\/(\w{12})\.json$/.exec(
    files.find(([name]) => /^offline\/\w{12}\.json$/.test(name))![0],
  )![1]!
  return files.map(([name, text]) => {
    if (!name.includes(edition)) return [name, text.replaceAll(edition, 'edition')]
    const list = JSON.parse(text) as { files: [path: string, digest: string, bytes: number][] }
    const kept = list.files.filter(([path]) => !path.includes('/pagefind/') && !path.startsWith('pagefind/'))
    return ['offline/list', JSON.stringify({ ...list, edition: '', files: kept })]
  })
}
