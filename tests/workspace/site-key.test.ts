import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { siteKey } from '../../src/workspace/index.ts'
import { generatorRoot, readRoot } from '../../src/workspace/uncompiled.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldbook-key-'))
  for (const folder of ['content/files', 'playbooks', 'public']) mkdirSync(join(root, folder), { recursive: true })
  write('fieldbook.yaml', 'name: Packing\n')
  write('content/company.md', '# We\n')
  write('content/files/plan.png', 'picture')
  write('public/logo.svg', '<svg/>')
})
afterEach(() => {
  rmSync(root, { recursive: true })
  for (const name of told) Reflect.deleteProperty(process.env, name)
})

const told = ['FIELDBOOK_AUDIENCE', 'FIELDBOOK_DRAFTS', 'FIELDBOOK_TRUST_MDX', 'SOURCE_DATE_EPOCH']
const write = (file: string, text: string): void => writeFileSync(join(root, file), text)
const key = (): string => siteKey(readRoot(root, generatorRoot), root)

/** A file of the same size and the same date as the one before it. */
function replaceUnseen(file: string, text: string): void {
  const day = new Date('2026-01-01')
  utimesSync(join(root, file), day, day)
  const before = key()
  write(file, text)
  utimesSync(join(root, file), day, day)
  expect(key()).not.toBe(before)
}

it('stays the same while nothing changes', () => {
  expect(key()).toBe(key())
})

it.each([
  ['the settings', () => write('fieldbook.yaml', 'name: Parking\n')],
  ['a source', () => write('content/company.md', '# Us\n')],
  ['a source more', () => write('playbooks/a.md', '')],
  ['a source less', () => rmSync(join(root, 'content/company.md'))],
  ['a file beside the sources', () => write('content/files/plan.png', 'another')],
  ['a file that is copied as it is', () => write('public/logo.svg', '<svg></svg>')],
  ['a file more that is copied', () => write('public/extra.svg', '')],
  ['the audience', () => (process.env['FIELDBOOK_AUDIENCE'] = 'partner')],
  ['drafts being shown', () => (process.env['FIELDBOOK_DRAFTS'] = 'true')],
  ['code being trusted', () => (process.env['FIELDBOOK_TRUST_MDX'] = 'true')],
  ['the moment that is told of the sources', () => (process.env['SOURCE_DATE_EPOCH'] = '1790000000')],
])('changes with %s', (_, change) => {
  const before = key()
  change()
  expect(key()).not.toBe(before)
})

it('stays the same on another day: a site doesn’t depend on it', () => {
  const before = key()
  process.env['FIELDBOOK_TODAY'] = '2031-01-01'
  expect(key()).toBe(before)
  delete process.env['FIELDBOOK_TODAY']
})

it('notices a picture that is put in the place of one of the same size and date', () => {
  replaceUnseen('content/files/plan.png', 'PICTURE')
  replaceUnseen('public/logo.svg', '<SVG/>')
})

it('changes with a commit, as the site tells what changed', () => {
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.com', ...args], { cwd: root })
  }
  git('init', '-q')
  const before = key()
  git('add', '-A')
  git('commit', '-q', '-m', 'First')
  expect(key()).not.toBe(before)
})
