import { randomUUID } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { generatorRoot } from '../../src/workspace/index.ts'
import { edit, run, smallCompany } from './run.ts'

describe('the pages of a root, bundled as a program', { timeout: 300_000 }, () => {
  it('hold what a guide that is code has taken in from other files, as they are now', () => {
    const root = smallCompany()
    const words = join(root, 'content/guides/welcome.txt')
    writeFileSync(words, 'Welcome to the first edition')
    const code = "import words from './welcome.txt?raw'\n\n{words}\n"
    writeFileSync(join(root, 'content/guides/welcome.mdx'), `---\ntitle: Welcome\n---\n\n${code}`)
    build(root, '--trust-mdx')
    expect(page(root, 'guides/welcome')).toContain('Welcome to the first edition')
    writeFileSync(words, 'Welcome to the second edition')
    build(root, '--trust-mdx')
    expect(page(root, 'guides/welcome')).toContain('Welcome to the second edition')
  })

  it('are bundled again where what was kept is damaged', () => {
    const root = smallCompany()
    const sign = randomUUID()
    writeFileSync(join(root, 'content/guides/welcome.mdx'), `---\ntitle: Welcome\n---\n\n{'${sign}'}\n`)
    build(root, '--trust-mdx')
    const kept = keptWith(sign)
    const files = filesIn(kept)
    const fileLike = (name: RegExp): string =>
      join(
        kept,
        files.find((file) => name.test(file))!,
      )
    const damages = [() => rmSync(fileLike(/prerender-entry/)), () => truncateSync(fileLike(/chunks.*\.mjs$/), 10)]
    const sizes = (): number[] => files.map((file) => statSync(join(kept, file)).size)
    const whole = sizes()
    for (const [index, damage] of damages.entries()) {
      damage()
      writeFileSync(join(root, 'content/guides/new.md'), `---\ntitle: New\n---\n\nThe edition ${index}.\n`)
      build(root, '--trust-mdx')
      expect(page(root, 'guides/new')).toContain(`The edition ${index}.`)
      expect(page(root, 'guides/welcome')).toContain(sign)
      expect(sizes()).toEqual(whole)
    }
  })

  it('stand below the address of their own root, whichever was built before', () => {
    const [one, other] = [smallCompany(), smallCompany()]
    writeFileSync(
      join(other, 'fieldbook.yaml'),
      `base: /sales/\n${readFileSync(join(other, 'fieldbook.yaml'), 'utf8')}`,
    )
    for (const root of [one, other]) build(root)
    expect(page(one, 'roles')).toContain('href="/roles/account-executive/"')
    expect(page(other, 'roles')).toContain('href="/sales/roles/account-executive/"')
  })

  it('leave room for files of the root’s `public/`, which come before what is made at the same address', () => {
    const root = smallCompany()
    mkdirSync(join(root, 'public'))
    writeFileSync(join(root, 'public/robots.txt'), 'User-agent: nobody')
    writeFileSync(join(root, 'content/hello.txt'), 'Hello')
    symlinkSync('../content/hello.txt', join(root, 'public/hello.txt'))
    build(root)
    expect(readFileSync(join(root, 'dist/robots.txt'), 'utf8')).toBe('User-agent: nobody')
    expect(lstatSync(join(root, 'dist/hello.txt')).isFile()).toBe(true)
    expect(readFileSync(join(root, 'dist/hello.txt'), 'utf8')).toBe('Hello')
  })

  it('hand out files by their names, whichever signs are in them', () => {
    const root = smallCompany()
    const names = ['100% #1?.txt', 'a%23b.txt', 'U\u0308bersicht.txt']
    for (const name of names) writeFileSync(join(root, 'content/collateral', name), name)
    const links = names.map((name) => `[${name}](../../content/collateral/${encodeURIComponent(name)})`)
    edit(root, cfo, '### Insight', `### Insight\n\n${links.join(', ')}`)
    build(root)
    for (const name of names) {
      expect(readFileSync(join(root, 'dist/files/content/collateral', name), 'utf8')).toBe(name)
      expect(page(root, cfo.slice(0, -3))).toContain(`href="/files/content/collateral/${encodeURIComponent(name)}"`)
    }
  })
})

const cfo = 'playbooks/account-executive/chief-financial-officer.md'

function build(root: string, ...options: string[]): void {
  const { status, stderr } = run.with({ FIELDBOOK_BROWSER: 'none' })('build', '--root', root, ...options)
  expect(status, stderr).toBe(0)
}

/** The folder that holds the program with these words. */
function keptWith(words: string): string {
  const folder = join(generatorRoot, 'node_modules/.cache/fieldbook-pages')
  const [kept, ...others] = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((place) => filesIn(place).some((file) => readFileSync(join(place, file), 'utf8').includes(words)))
  expect(others).toEqual([])
  return kept!
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.isFile())
    .sort()
}

function page(root: string, address: string): string {
  return readFileSync(join(root, 'dist', address, 'index.html'), 'utf8')
}
