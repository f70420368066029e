import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  clearFormerSites,
  generatorRoot,
  isSiteOf,
  openFreshSite,
  publishSite,
  siteMadeBy,
  stampSite,
} from '../../src/workspace/index.ts'
import { siteStamp } from '../../src/workspace/uncompiled.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldbook-sites-'))
})
afterEach(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('a finished site', () => {
  it('takes the place of the last one, which stays for whoever reads it; older ones go', () => {
    for (const words of ['one', 'two', 'three']) publishElsewhere(words)
    expect(served()).toBe('three')
    expect(lstatSync(join(root, 'dist')).isSymbolicLink()).toBe(true)
    expect(sites().map((site) => readFileSync(join(site, 'site/index.html'), 'utf8'))).toEqual(['two', 'three'])
  })

  it('is stamped by the same rename, so that nobody takes it for another', () => {
    publish('one', 'key of one')
    expect(siteStamp(root)).toBe('key of one')
    const other = openFreshSite(root)
    mkdirSync(other.site)
    stampSite(other, { key: 'key of two', program: '', shown: '', pages: {} }, [])
    expect(siteStamp(root)).toBe('key of one')
  })

  it('is known by what it is made from, and by its files', () => {
    publish('one', 'key of one')
    const made = { key: 'key of one', shown: '' }
    expect(isSiteOf(root, made)).toBe(true)
    expect(siteMadeBy(root, 'this')?.folder).toBe(realpathSync(join(root, 'dist')))
    expect(siteMadeBy(root, 'another')).toBeUndefined()
    expect(isSiteOf(root, { ...made, key: 'key of two' })).toBe(false)
    expect(isSiteOf(root, { ...made, shown: 'a PDF more' })).toBe(false)
    writeFileSync(join(root, 'dist/index.html'), 'by hand')
    expect(isSiteOf(root, made)).toBe(false)
    publish('one', 'key of one')
    rmSync(join(root, 'dist/index.html'))
    expect(isSiteOf(root, made)).toBe(false)
    expect(siteMadeBy(root, 'this')).toBeUndefined()
  })

  it('stays the same where its files are given other names, and isn’t taken from where what was found on its pages is gone', () => {
    publish('one', 'key of one')
    const site = realpathSync(join(root, 'dist'))
    linkSync(join(site, 'index.html'), join(root, 'another name'))
    rmSync(join(root, 'another name'))
    expect(isSiteOf(root, { key: 'key of one', shown: '' })).toBe(true)
    expect(siteMadeBy(root, 'this')?.found).toEqual([])
    writeFileSync(join(site, '../found'), '[1]')
    expect(siteMadeBy(root, 'this')).toBeUndefined()
    rmSync(join(site, '../found'))
    expect(siteMadeBy(root, 'this')).toBeUndefined()
    expect(isSiteOf(root, { key: 'key of one', shown: '' })).toBe(true)
  })

  it('takes the place of a folder that an older Fieldbook left', () => {
    mkdirSync(join(root, 'dist/old'), { recursive: true })
    publish('new')
    expect(served()).toBe('new')
    expect(existsSync(join(root, 'dist/old'))).toBe(false)
    expect(sites()).toHaveLength(1)
  })

  it('can be moved and copied with its root', () => {
    publish('one')
    const elsewhere = `${root}-elsewhere`
    cpSync(root, elsewhere, { recursive: true, verbatimSymlinks: true })
    rmSync(root, { recursive: true })
    expect(readFileSync(join(elsewhere, 'dist/index.html'), 'utf8')).toBe('one')
    rmSync(elsewhere, { recursive: true })
  })

  it('isn’t cleared away by a build that began earlier and ends later', () => {
    const slow = openFreshSite(root)
    mkdirSync(slow.site)
    writeFileSync(join(slow.site, 'index.html'), 'slow')
    for (const words of ['one', 'two', 'three']) publishElsewhere(words)
    expect(served()).toBe('three')
    clearFormerSites(root)
    publishSite(root, slow)
    expect(served()).toBe('slow')
  })

  it('has its former ones cleared away, and nothing that a link among them leads to', () => {
    publishElsewhere('one')
    const elsewhere = `${root}-elsewhere`
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'letter.txt'), 'dear')
    for (const host of ['another', hostname()])
      symlinkSync(elsewhere, join(root, `.fieldbook/sites/dist@${host}@999999999@1`))
    utimesSync(elsewhere, new Date('2026-01-01'), new Date('2026-01-01'))
    publishElsewhere('two')
    expect(existsSync(join(elsewhere, 'letter.txt'))).toBe(true)
    rmSync(elsewhere, { recursive: true })
  })

  it('is whole when the build is killed before any of its steps, and the next build clears up', () => {
    const former = [/one/, /one|two/]
    for (const [place, whatIsThere] of [
      ['link', () => publishElsewhere('one')],
      ['folder', () => (mkdirSync(join(root, 'dist')), writeFileSync(join(root, 'dist/index.html'), 'one'))],
    ] as const) {
      let isOver = false
      for (let step = 1; !isOver; step++) {
        rmSync(root, { recursive: true, force: true })
        mkdirSync(root)
        whatIsThere()
        isOver = publishElsewhere('two', step) === 0
        const isBetween = place === 'folder' && !existsSync(join(root, 'dist'))
        if (isBetween) openFreshSite(root)
        expect(served(), `killed before step ${step} over a ${place}`).toMatch(former[Number(step > 1)]!)
        expect(step).toBeLessThan(60)
        if (isOver) expect(served()).toBe('two')
      }
      publishElsewhere('three')
      publishElsewhere('four')
      expect(sites()).toHaveLength(2)
    }
  }, 120_000)
})

/**
 * Publishes a site in a process of its own, which may kill itself before one of its calls that change the disk. Gives its
 * exit code.
 */
function publishElsewhere(words: string, killedBefore = 0): number | null {
  const script = `
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    let left = ${killedBefore}
    for (const name of ['mkdirSync', 'writeFileSync', 'symlinkSync', 'renameSync', 'rmSync']) {
      const call = fs[name]
      fs[name] = (...all) => (--left === 0 ? process.kill(process.pid, 'SIGKILL') : call(...all))
    }
    syncBuiltinESMExports()
    const { clearFormerSites, openFreshSite, publishSite } = await import(${JSON.stringify(join(generatorRoot, 'src/workspace/fresh-site.ts'))})
    const fresh = openFreshSite(${JSON.stringify(root)})
    clearFormerSites(${JSON.stringify(root)})
    fs.mkdirSync(fresh.site)
    fs.writeFileSync(fresh.site + '/index.html', ${JSON.stringify(words)})
    publishSite(${JSON.stringify(root)}, fresh)
  `
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' }).status
}

function publish(words: string, key = ''): void {
  const fresh = openFreshSite(root)
  mkdirSync(fresh.site)
  writeFileSync(join(fresh.site, 'index.html'), words)
  stampSite(fresh, { key, program: 'this', shown: '', pages: {} }, [])
  publishSite(root, fresh)
}

function served(): string {
  return readFileSync(join(root, 'dist/index.html'), 'utf8')
}

function sites(): string[] {
  const folder = join(root, '.fieldbook/sites')
  return readdirSync(folder).map((name) => join(folder, name))
}
