import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { killBuilds, startBuild } from '../../scripts/fuzz/kill-builds.ts'
import { mustBeWhole, nameRoot, readUntil } from '../../scripts/fuzz/served-site.ts'
import { bin, environmentOf, smallCompany } from './run.ts'

const isRoot = process.getuid?.() === 0
/** Where a small disk can be mounted: root may, if the system lets it. */
const disk = mkdtempSync(join(tmpdir(), 'fieldbook-disk-'))
const hasDisk = isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'fieldbook', disk]).status === 0
afterAll(() => {
  if (hasDisk) spawnSync('umount', [disk])
  rmSync(disk, { recursive: true, force: true })
})

describe('the last good site stays served', { timeout: 300_000 }, () => {
  const root = smallCompany()
  let served: string
  beforeAll(async () => {
    // Fifty moments and more: `npm run fuzz -- --kills 50`.
    expect(await killBuilds(root, { times: 3, seed: 20_261_122 })).toBeGreaterThan(0)
    served = mustBeWhole(root, names)
  }, 300_000)

  it('whenever a build is killed', () => {
    expect(names).toContain(served)
  })

  it('while two builds are made at once, which don’t mix', async () => {
    nameRoot(root, 'Edition A')
    const one = startBuild(root)
    const overOne = once(one, 'exit')
    const before = sitesIn(root)
    // It has read its name when it makes its folder.
    while (sitesIn(root).every((site) => before.includes(site))) await wait(10)
    nameRoot(root, 'Edition B')
    const overOther = once(startBuild(root), 'exit')
    const both = Promise.all([overOne, overOther])
    await readUntil(both, root)
    expect((await both).map(([code]) => code as unknown)).toEqual([0, 0])
    served = mustBeWhole(root, ['Edition A', 'Edition B'])
  })

  it.runIf(!isRoot || hasSetpriv())(
    'where a folder may no longer be written (as root: only with setpriv, which makes root obey), and says so',
    () => {
      nameRoot(root, 'Edition Forbidden')
      for (const folder of [join(root, '.fieldbook/sites'), root]) {
        chmodSync(folder, 0o555)
        const { status, stderr } = buildWithoutPrivileges(root)
        chmodSync(folder, 0o755)
        expect(stderr).toMatch(
          /The site can’t be written: a file or folder may not be written \(.*\)\. The last good site/,
        )
        expect(status).toBe(1)
        expect(mustBeWhole(root, [served])).toBe(served)
      }
    },
  )

  it.runIf(!isRoot || hasSetpriv())(
    'but not for a former site that may not be cleared away: the new one is served',
    () => {
      const former = dirname(realpathSync(join(root, 'dist')))
      nameRoot(root, 'Edition Between')
      expect(buildWithoutPrivileges(root).status).toBe(0)
      nameRoot(root, 'Edition New')
      chmodSync(join(former, 'site'), 0o555)
      const { status, stdout } = buildWithoutPrivileges(root)
      chmodSync(join(`${former}@gone`, 'site'), 0o755)
      expect(stdout).toMatch(
        /Warning: A former site can’t be cleared away: a file or folder may not be .* The new one is served\./,
      )
      expect(status).toBe(0)
      served = mustBeWhole(root, ['Edition New'])
    },
  )

  it.runIf(hasDisk)('on a full disk (only where a small one may be mounted), and says so', () => {
    const current = dirname(realpathSync(join(root, 'dist')))
    const isOlder = (path: string): boolean => dirname(path) === dirname(current) && path !== current
    cpSync(root, disk, { recursive: true, verbatimSymlinks: true, filter: (path) => !isOlder(path) })
    expect(mustBeWhole(disk, [served])).toBe(served)
    nameRoot(disk, 'Edition Large')
    const { status, stderr } = buildWithoutPrivileges(disk)
    expect(stderr).toContain('The site can’t be written: the disk is full')
    expect(status).toBe(1)
    expect(mustBeWhole(disk, [served])).toBe(served)
    expect(sitesIn(disk)).toHaveLength(1)
  })
})

const names = ['Edition 0', 'Edition 1', 'Edition 2', 'Edition 3']

function sitesIn(root: string): string[] {
  const folder = join(root, '.fieldbook/sites')
  return existsSync(folder) ? readdirSync(folder) : []
}

function hasSetpriv(): boolean {
  return spawnSync('setpriv', ['--version']).status === 0
}

/** Root may write everywhere: without this right it minds who may write, as everybody does. */
function buildWithoutPrivileges(root: string) {
  const own = [process.execPath, bin, 'build', '--root', root]
  const [program = '', ...rest] = isRoot ? ['setpriv', '--bounding-set', '-dac_override,-dac_read_search', ...own] : own
  return spawnSync(program, rest, {
    encoding: 'utf8',
    env: { ...environmentOf(), FIELDBOOK_BROWSER: 'none' },
    timeout: 120_000,
  })
}
