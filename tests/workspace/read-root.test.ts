import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBook, readAsset } from '../../src/workspace/index.ts'
import { linkOutOf } from '../../src/workspace/read-root.ts'

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
