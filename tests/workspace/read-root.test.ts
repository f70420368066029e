import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBook, readAsset } from '../../src/workspace/index.ts'
import { publicFiles } from '../../src/workspace/public-files.ts'
import { readRoot } from '../../src/workspace/read-root.ts'

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

it('a pipe in `public/` isn’t waited for', () => {
  execFileSync('mkfifo', [join(root, 'public/pipe')])
  writeFileSync(join(root, 'public/robots.txt'), 'x')
  expect(publicFiles(root)).toEqual({ files: ['public/robots.txt'], refused: [] })
})

it('a source of gigabytes isn’t read, and told', () => {
  for (const file of ['content/personas/buyer.md', 'fieldbook.yaml']) {
    writeFileSync(join(root, file), '')
    truncateSync(join(root, file), 3_000_000_000)
  }
  const { findings } = openBook({ root })
  const found = findings.filter(({ rule }) => rule === 'file-too-large')
  expect(found.map(({ at }) => at.file)).toEqual(['content/personas/buyer.md', 'fieldbook.yaml'])
  expect(found[0]?.message).toContain('3000 MB')
})

describe('a link that leaves the root', () => {
  it('in the place of the settings is told and not read', () => {
    writeFileSync(join(outside, 'secret/settings.yaml'), 'name: Theirs\ntoken: secret-words\n')
    rmSync(join(root, 'fieldbook.yaml'))
    symlinkSync(join(outside, 'secret/settings.yaml'), join(root, 'fieldbook.yaml'))
    const { findings, handbook } = openBook({ root })
    expect(findings.map(({ rule, at }) => `${rule} ${at.file}`)).toContain('file-out-of-reach fieldbook.yaml')
    expect(JSON.stringify(findings)).not.toContain('secret-words')
    expect(handbook.settings.name).not.toBe('Theirs')
  })

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
    ['to a source', '.env', 'content/personas/secret.md'],
    ['to a file beside the sources', '.git/config', 'content/personas/notes.txt'],
    ['to a folder', '.git', 'content/guides/more'],
    ['to what others have written', 'node_modules', 'content/guides/more'],
  ])('isn’t followed to what is hidden either: %s', (_, to, from) => {
    for (const folder of ['.git', 'node_modules']) mkdirSync(join(root, folder))
    for (const file of ['.env', '.git/config', 'node_modules/a.md']) writeFileSync(join(root, file), 'token')
    symlinkSync(join(root, to), join(root, from))
    const { files, findings } = openBook({ root, today: '2026-11-22' })
    expect([...files.sources, ...files.assets].map(({ file }) => file)).not.toContain(from)
    expect(readAsset(openBook({ root }), from)).toBeUndefined()
    expect(findings.filter(({ rule }) => rule === 'file-out-of-reach').map(({ message }) => message)).toEqual([
      `\`${from}\` isn’t read, because it is a link on the disk to something hidden`,
    ])
  })

  it('doesn’t multiply where folders lead to each other', () => {
    const folders = Array.from({ length: 40 }, (_, index) => `content/guides/f${index}`)
    for (const folder of folders) mkdirSync(join(root, folder))
    for (const [index, folder] of folders.slice(1).entries())
      for (const name of ['a', 'b']) symlinkSync(join(root, folder), join(root, folders[index] ?? '', name))
    const { outOfReach } = readRoot(root, outside)
    expect(outOfReach).toContainEqual({ file: 'content/guides/f0/a/b', why: 'chain' })
  })
})

describe('among the files that are copied as they are', () => {
  it.each([
    ['../secret/picture.png', 'public/logo.png', 'outside'],
    ['../secret', 'public/secret', 'outside'],
    ['.git', 'public/more', 'hidden'],
    ['.git/config', 'public/notes.txt', 'hidden'],
    ['public', 'public/again', 'circle'],
  ])('a link to %s is refused: %s', (to, from, why) => {
    mkdirSync(join(root, '.git'))
    writeFileSync(join(root, '.git/config'), 'token')
    expect(publicFiles(root).refused).toEqual([])
    symlinkSync(join(root, to), join(root, from))
    expect(publicFiles(root)).toEqual({ files: [], refused: [{ file: from, why }] })
  })

  it('a link within a folder that is reached by one is refused, and what its files lead to is looked at', () => {
    mkdirSync(join(root, 'art/old'), { recursive: true })
    symlinkSync(join(root, 'art'), join(root, 'public/art'))
    symlinkSync(join(outside, 'secret/picture.png'), join(root, 'art/old/logo.png'))
    symlinkSync(join(root, 'art/old'), join(root, 'art/new'))
    expect(publicFiles(root).refused).toEqual([
      { file: 'public/art/new', why: 'chain' },
      { file: 'public/art/old/logo.png', why: 'outside' },
    ])
  })

  it('others are followed, and what they lead to is copied', () => {
    mkdirSync(join(root, 'art'))
    for (const file of ['art/logo.png', 'public/.nojekyll', 'public/robots.txt']) writeFileSync(join(root, file), '')
    symlinkSync('../art', join(root, 'public/art'))
    symlinkSync('nowhere', join(root, 'public/gone.png'))
    expect(publicFiles(root)).toEqual({
      files: ['public/.nojekyll', 'public/art/logo.png', 'public/robots.txt'],
      refused: [],
    })
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
