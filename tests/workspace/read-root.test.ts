import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBook, readAsset } from '../../src/workspace/index.ts'
import { linkOutOf, readRoot } from '../../src/workspace/read-root.ts'

let outside: string
let root: string
beforeEach(() => {
  outside = realpathSync(mkdtempSync(join(tmpdir(), 'fieldbook-outside-')))
  root = join(outside, 'root')
  for (const folder of ['root/content/personas', 'root/content/guides', 'root/public', 'root-beside', 'secret'])
    mkdirSync(join(outside, folder), { recursive: true })
  writeFileSync(join(root, 'fieldbook.yaml'), 'name: Ours\n')
  writeFileSync(join(root, 'content/personas/buyer.md'), '---\ntitle: Buyer\npart: decides\n---\n\nSigns.\n')
  for (const place of ['secret/persona.md', 'root-beside/persona.md'])
    writeFileSync(join(outside, place), '---\ntitle: Secret\npart: decides\n---\n\nOf somebody else.\n')
  writeFileSync(join(outside, 'secret/picture.png'), 'secret')
})
afterEach(() => {
  rmSync(outside, { recursive: true })
})

describe('a link that leaves the root', () => {
  it.each([
    ['to a source', 'secret/persona.md', 'content/personas/secret.md'],
    ['to a folder', 'secret', 'content/guides/secret'],
    ['to a folder whose name begins like the root’s', 'root-beside', 'content/guides/beside'],
    ['to a picture', 'secret/picture.png', 'content/personas/picture.png'],
    ['from the folder of playbooks itself', 'secret', 'playbooks'],
  ])('%s isn’t followed', (_, to, from) => {
    symlinkSync(join(outside, to), join(root, from))
    const { files, handbook } = openBook({ root, today: '2026-11-22' })
    const own = [...files.sources.filter(({ origin }) => origin === 'company'), ...files.assets]
    expect(own.map(({ file }) => file).filter((file) => !file.startsWith('docs/'))).toEqual([
      'content/personas/buyer.md',
    ])
    expect(handbook.all('persona').map(({ title }) => title)).toEqual(['Buyer'])
    expect(readAsset(openBook({ root }), 'content/personas/picture.png')).toBeUndefined()
  })

  it('is a finding, as is everything else that stands there and can’t be read', () => {
    const place = (name: string): string => join(root, 'content', name)
    symlinkSync(join(outside, 'secret/persona.md'), place('personas/secret.md'))
    symlinkSync(join(outside, 'secret'), place('guides/secret'))
    symlinkSync('nowhere.md', place('personas/gone.md'))
    symlinkSync('itself.md', place('personas/itself.md'))
    symlinkSync(join(root, 'content'), place('circle'))
    symlinkSync('/dev/null', place('personas/device.md'))
    symlinkSync(join(outside, 'secret'), join(root, 'playbooks'))
    const { findings } = openBook({ root, today: '2026-11-22' })
    const found = findings.filter(({ rule }) => rule === 'file-out-of-reach')
    expect(found.map(({ message }) => message).sort()).toEqual([
      '`content/circle` isn’t read, because it is a link on the disk back to a folder it stands in',
      '`content/guides/secret` isn’t read, because it is a link on the disk that leads out of the folder of this playbook',
      '`content/personas/device.md` isn’t read, because it is a link on the disk that leads out of the folder of this playbook',
      '`content/personas/gone.md` isn’t read, because it is a link on the disk to something that isn’t there',
      '`content/personas/itself.md` isn’t read, because it is a link on the disk to something that isn’t there',
      '`content/personas/secret.md` isn’t read, because it is a link on the disk that leads out of the folder of this playbook',
      '`playbooks` isn’t read, because it is a link on the disk that leads out of the folder of this playbook',
    ])
  })

  it('is no file, and said so, where a program left something to talk through', () => {
    execFileSync('mkfifo', [join(root, 'content/personas/pipe.md')])
    const { findings } = openBook({ root, today: '2026-11-22' })
    expect(findings.filter(({ rule }) => rule === 'file-out-of-reach').map(({ message }) => message)).toEqual([
      '`content/personas/pipe.md` isn’t read, because it is neither a file nor a folder',
    ])
  })

  it('is followed where it stays inside, and never in a circle', () => {
    symlinkSync('buyer.md', join(root, 'content/personas/same.md'))
    symlinkSync(join(root, 'content'), join(root, 'content/circle'))
    const { files } = openBook({ root, today: '2026-11-22' })
    const own = files.sources.filter(({ origin }) => origin === 'company').map(({ file }) => file)
    expect(own).toEqual(['content/personas/buyer.md', 'content/personas/same.md'])
  })

  it.each([
    ['secret/picture.png', 'public/logo.png'],
    ['secret', 'public/secret'],
  ])('is found among the files that are copied as they are: %s as %s', (to, from) => {
    expect(linkOutOf(root)).toBeUndefined()
    symlinkSync(join(outside, to), join(root, from))
    expect(linkOutOf(root)).toBe(from)
  })
})

it('a file that a browser would run is left out, and said so, whichever rules are on', () => {
  writeFileSync(join(root, 'content/page.html'), '<script>alert(1)</script>')
  writeFileSync(join(root, 'content/plan.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  const { findings, files } = openBook({ root, today: '2026-11-22' })
  expect(files.assets.map(({ file }) => file)).toContain('content/plan.svg')
  expect(files.assets.map(({ file }) => file)).not.toContain('content/page.html')
  expect(findings.filter(({ rule }) => rule === 'file-not-published').map(({ message }) => message)).toEqual([
    '`content/page.html` isn’t published, because a browser would run what stands in it',
  ])
})

describe('a second reading', () => {
  const buyer = (before?: ReturnType<typeof readRoot>) => {
    const files = readRoot(root, outside, before)
    const source = files.sources.find(({ file }) => file === 'content/personas/buyer.md')
    return { files, source, text: new TextDecoder().decode(source?.bytes) }
  }
  const write = (text: string, day: string): void => {
    writeFileSync(join(root, 'content/personas/buyer.md'), text)
    utimesSync(join(root, 'content/personas/buyer.md'), new Date(day), new Date(day))
  }

  /** Until the file isn’t new any more. */
  const longEnough = () => new Promise((resolve) => setTimeout(resolve, 3500))

  it('sees each of many saves in one moment, of as many letters and the same date', () => {
    let before: ReturnType<typeof readRoot> | undefined
    for (let time = 10; time < 60; time++) {
      write(`Signs ${String(time)}.\n`, '2026-11-01')
      const { files, text } = buyer(before)
      expect(text).toBe(`Signs ${String(time)}.\n`)
      before = files
    }
  })

  it('sees a file that was put in the place of an older one, of equal size and date; what is as it was is the same object', async () => {
    write('Signs.\n', '2026-11-01')
    const first = buyer()
    await longEnough()
    const second = buyer(first.files)
    const third = buyer(second.files)
    expect(third.source).toBe(first.source)
    write('Pays!!\n', '2026-11-01')
    await longEnough()
    expect(buyer(third.files).text).toBe('Pays!!\n')
  })
})
