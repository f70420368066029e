import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBook, renewBook } from '../../src/workspace/index.ts'
import { readRoot } from '../../src/workspace/read-root.ts'
import { bin, environmentOf, smallCompany } from '../scripts/run.ts'
import { spawnSync } from 'node:child_process'

let root = ''
let outside = ''
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fieldbook-read-'))
  outside = mkdtempSync(join(tmpdir(), 'fieldbook-outside-'))
  mkdirSync(join(root, 'content/glossary'), { recursive: true })
  writeFileSync(join(root, 'content/glossary/oee.md'), 'OEE\n')
})
afterEach(() => [root, outside].forEach((folder) => rmSync(folder, { recursive: true })))

const files = (): string[] => readRoot(root, join(root, 'nowhere')).sources.map(({ file }) => file)

describe('reading a root', () => {
  it('follows a link inside the root, once round a circle, and none that leads out or nowhere', () => {
    symlinkSync(join(root, 'content/glossary'), join(root, 'content/terms'))
    symlinkSync(join(root, 'content'), join(root, 'content/glossary/up'))
    symlinkSync(join(root, 'content/itself'), join(root, 'content/itself'))
    symlinkSync(join(root, 'gone.md'), join(root, 'content/gone.md'))
    symlinkSync(outside, join(root, 'content/outside'))
    writeFileSync(join(outside, 'secret.md'), 'Secret\n')
    symlinkSync(join(outside, 'secret.md'), join(root, 'content/secret.md'))
    expect(files()).toEqual(['content/glossary/oee.md', 'content/terms/oee.md'])
  })

  it('gives the same object again for a file that is the same', () => {
    const before = readRoot(root, join(root, 'nowhere'))
    writeFileSync(join(root, 'content/glossary/fat.md'), 'FAT\n')
    const after = readRoot(root, join(root, 'nowhere'), before)
    expect(after.sources.find(({ file }) => file.endsWith('oee.md'))).toBe(before.sources[0])
    expect(after.sources).toHaveLength(2)
  })

  it('leaves out what is hidden, READMEs, and what a program has put there', () => {
    for (const file of ['.draft.md', 'README.md', 'node_modules/x.md']) {
      mkdirSync(join(root, 'content/glossary/node_modules'), { recursive: true })
      writeFileSync(join(root, 'content/glossary', file), 'Words\n')
    }
    expect(files()).toEqual(['content/glossary/oee.md'])
  })
})

it('a book is compiled again when something on the disk or the day is another, and only then', () => {
  const company = smallCompany()
  const options = { root: company, today: '2026-11-22' }
  const book = openBook(options)
  expect(renewBook(book, options)).toBe(book)
  expect(renewBook(book, { ...options, today: '2026-11-23' })).not.toBe(book)
  const term = join(company, 'content/glossary/payback.md')
  writeFileSync(term, readFileSync(term, 'utf8').replace('title:', 'titel:'))
  const changed = renewBook(book, options)
  expect(changed.findings.map(({ rule }) => rule)).toContain('front-matter-key')
  for (const file of ['fieldbook.yaml', 'content/glossary/sheet.pdf']) {
    const before = renewBook(changed, options)
    appendFileSync(join(company, file), '\n')
    expect(renewBook(before, options)).not.toBe(before)
  }
})

// Whoever may do everything reads and writes everything: the command runs as somebody who may not.
describe.skipIf(process.getuid?.() !== 0)('a root of somebody else', () => {
  const nobody = 65_534
  const runAsNobody = (...args: string[]) => {
    const environment = { ...environmentOf(), HOME: tmpdir() }
    return spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8', uid: nobody, env: environment })
  }

  it('that may only be read is checked, and nothing is written into it', () => {
    const company = smallCompany()
    const before = readdirSync(company, { recursive: true })
    chmodSync(company, 0o555)
    expect(runAsNobody('check', '--root', company)).toMatchObject({ status: 0, stdout: 'Nothing to fix.\n' })
    expect(readdirSync(company, { recursive: true })).toEqual(before)
  })

  it('with files and folders that may not be read: each is named, and there is no stack trace', () => {
    const company = smallCompany()
    chmodSync(company, 0o755)
    chmodSync(join(company, 'content/glossary/payback.md'), 0o000)
    chmodSync(join(company, 'content/offerings'), 0o000)
    const { status, stdout, stderr } = runAsNobody('check', '--root', company)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toBe(
      'These may not be read, so nothing can be said about the whole:\n  content/glossary/payback.md\n  content/offerings\n',
    )
  })
})
