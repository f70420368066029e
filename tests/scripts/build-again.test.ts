import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edit, run, smallCompany } from './run.ts'

describe('a build after a change', { timeout: 180_000 }, () => {
  it('makes what a build without anything before it makes', () => {
    const root = smallCompany()
    build(root)
    const before = pagesOf(root)
    edit(root, 'content/processes/new-business.md', '# ', '# Changed: ')
    rmSync(join(root, 'content/guides/first-week.md'))
    build(root)
    const after = pagesOf(root)
    // Some pages are another, some are gone, and some are the same: their twins were taken from the site before.
    expect([...before].some(([file, text]) => after.has(file) && after.get(file) !== text)).toBe(true)
    expect([...before].some(([file]) => !after.has(file))).toBe(true)
    expect([...before].some(([file, text]) => file.endsWith('.md') && after.get(file) === text)).toBe(true)
    for (const folder of ['dist', '.fieldbook']) rmSync(join(root, folder), { recursive: true })
    build(root)
    expect(pagesOf(root)).toEqual(after)
  })
})

function build(root: string): void {
  const { status, stdout } = run.with({ FIELDBOOK_BROWSER: 'none' })('build', '--root', root)
  expect(stdout).toMatch(/^Built /m)
  expect(status).toBe(0)
}

/** Pages and their twins by their files. */
function pagesOf(root: string): ReadonlyMap<string, string> {
  const site = join(root, 'dist')
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|md|txt)$/.test(file))
  return new Map(files.sort().map((file) => [file, readFileSync(join(site, file), 'utf8')]))
}
