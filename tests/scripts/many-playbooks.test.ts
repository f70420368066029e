import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { run, smallCompany } from './run.ts'

describe('a site with many playbooks', () => {
  const root = smallCompany()
  const folder = 'playbooks/account-executive/chief-financial-officer'
  const pageOf = (address: string): string => readFileSync(join(root, 'dist', address, 'index.html'), 'utf8')
  let alone: string

  beforeAll(() => {
    build()
    alone = pageOf(folder)
    const text = readFileSync(join(root, `${folder}.md`), 'utf8').split('## Closing')[0] ?? ''
    for (let count = 1; count <= 200; count++)
      writeFileSync(join(root, `${folder}.number-${count}.md`), text.replace('title: ', `title: ${count}, `))
    build()
  }, 180_000)

  it('lists them on their roles’ pages, and says where', () => {
    expect(pageOf('playbooks')).toContain('<a href="/roles/account-executive/#page-playbooks">')
    expect(pageOf('playbooks')).toMatch(/Account executive<\/span>.*>201 playbooks</)
    expect(pageOf('playbooks')).not.toContain(`/${folder}/number-7/`)
    expect(pageOf('roles/account-executive')).toContain(`<a href="/${folder}/number-7/">`)
    expect(pageOf('playbooks').length).toBeLessThan(40_000)
  })

  it('lists roles on the page of what is kept, where a script adds the playbooks that are', () => {
    const page = pageOf('offline')
    expect(page).toContain('data-keep="role/account-executive"')
    expect(page).not.toContain('data-keep="playbook/')
    expect(page).toMatch(/<ul class="offline-packs" role="list" data-singles hidden/)
    expect(page.length).toBeLessThan(40_000)
  })

  it('has of its reviews the next ones on the page, and says how many there are', () => {
    const rows = pageOf('reviews').match(/<tr data-due="/g)
    expect(rows).toHaveLength(200)
    expect(pageOf('reviews')).toMatch(/The next 200 of \d{3}\./)
    const [, days = ''] = /data-review-counts data-due-days="([^"]*)"/.exec(pageOf('reviews')) ?? []
    const dated = days.split(' ').map((it) => Number(it.split(':')[1]))
    expect(dated.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(200)
  })

  it('names the stages that a playbook lacks, and the file to write them in', () => {
    const page = pageOf('gaps/roles/account-executive')
    expect(page).toMatch(/<a class="gap-mark" href="#stages-to-write"/)
    expect(page).toMatch(/data-copy="7, [^"]*"[^>]*>\s*## Closing\s*<\/code>/)
    expect(page).toContain(`in ${folder}.number-7.md`)
  })

  it('has pages that don’t grow with the others', () => {
    expect(pageOf(folder) === alone).toBe(true)
  })

  function build(): void {
    expect(run.with({ FIELDBOOK_BROWSER: 'none' })('build', '--root', root).stdout).toMatch(/^Built /m)
  }
})
