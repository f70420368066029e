import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bin, edit, environmentOf, run, smallCompany } from './run.ts'

describe('fieldbook help', () => {
  it('says in one whole sentence what each command does', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    const told = stdout.split('\n').filter((line) => /^ {6}\S/.test(line))
    expect(told).toHaveLength(stdout.split('\n').filter((line) => line.startsWith('  fieldbook ')).length)
    expect(told.length).toBeGreaterThan(10)
    for (const line of told) expect(line).toMatch(/^ {6}\p{Lu}.*\.$/u)
  })
})

describe('fieldbook check', () => {
  it('says that there is nothing to fix, with exit code 0', () => {
    expect(run('check', '--root', smallCompany())).toEqual({ status: 0, stdout: 'Nothing to fix.\n', stderr: '' })
  })

  it('shows the place of an error and the edit that mends it, with exit code 1', () => {
    const root = smallCompany()
    edit(root, 'content/processes/new-business.md', '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    const { status, stdout } = run('check', '--root', root)
    expect(status).toBe(1)
    expect(stdout).toMatch(/content\/processes\/new-business\.md:\d+:16 {2}error {2}unknown-name\n/)
    expect(stdout).toContain('Did you mean `Sales manager`?')
  })

  it('prints one JSON document for machines, and nothing else', () => {
    const root = smallCompany()
    edit(root, 'content/processes/new-business.md', '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    const { status, stdout } = run('check', '--format', 'json', '--root', root)
    const report = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(report).toMatchObject({ version: 1, summary: { error: report.findings.length, warning: 0, advice: 0 } })
    expect(report.findings[0]).toMatchObject({
      rule: 'unknown-name',
      severity: 'error',
      at: { file: 'content/processes/new-business.md', start: { column: 16 } },
    })
  })

  it('takes the root that one stands in, before the sample', () => {
    const root = smallCompany()
    edit(root, 'content/glossary/payback.md', 'title:', 'titel:')
    const cwd = join(root, 'content/glossary')
    const { status, stdout } = spawnSync(process.execPath, [bin, 'check'], {
      cwd,
      env: environmentOf(),
      encoding: 'utf8',
    })
    expect(stdout).toContain('content/glossary/payback.md:2:1  error  front-matter-key')
    expect(status).toBe(1)
  })

  it('shows only what lies in the paths it is given', () => {
    const root = smallCompany()
    edit(root, 'content/processes/new-business.md', '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    expect(run('check', join(root, 'playbooks'), '--root', root).stdout).toBe('Nothing to fix.\n')
    expect(run('check', join(root, 'content/processes'), '--root', root).status).toBe(1)
    // From the root, too, where it is named.
    expect(run('check', 'content/processes', '--root', root).status).toBe(1)
  })

  it('counts reviews from the day it is told', () => {
    const root = smallCompany()
    expect(run('check', '--root', root, '--today', '2028-01-01').stdout).toContain('review-overdue')
  })

  it.each([
    [['check', '--format', 'xml'], '`--format xml` isn’t known'],
    [['check', '--wrong'], "Unknown option '--wrong'"],
    [['check', '--today', 'yesterday'], 'isn’t a day'],
    [['check', '--root', '/nowhere/at/all'], 'There is no folder `/nowhere/at/all`'],
    [['check', 'no/such/file.md'], '`no/such/file.md` is no source'],
    [['chekc'], 'There is no command `chekc`'],
  ])('%j is misuse: exit code 2 and a sentence', (args, sentence) => {
    const { status, stdout, stderr } = run(...args)
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toContain(sentence)
  })
})

describe('fieldbook build', () => {
  it('makes pages of sources of every kind that lie in folders of their folders', () => {
    const root = smallCompany()
    const folders = readdirSync(join(root, 'content'), { withFileTypes: true }).filter((it) => it.isDirectory())
    for (const { name } of folders) {
      mkdirSync(join(root, 'content', name, 'west'))
      for (const file of readdirSync(join(root, 'content', name)).filter((it) => it.endsWith('.md'))) {
        const text = readFileSync(join(root, 'content', name, file), 'utf8')
          .replace(/^title: /m, 'title: West ')
          .replace(/^aliases: .*\n/m, '')
          .replaceAll('](../', '](../../')
        writeFileSync(join(root, 'content', name, 'west', file), text)
      }
    }
    expect(run('build', '--root', root)).toMatchObject({ status: 0 })
    const isPage = (address: string): boolean => existsSync(join(root, 'dist', address, 'index.html'))
    for (const { name } of folders.filter((it) => it.name !== 'glossary'))
      for (const file of readdirSync(join(root, 'content', name, 'west')))
        expect([name, file, isPage(`${name}/west/${file.replace(/\.md$/, '')}`)]).toEqual([name, file, true])
    expect(isPage('processes/west/new-business/gates')).toBe(true)
    expect(existsSync(join(root, 'dist/crm/west/new-business.csv'))).toBe(true)
  }, 60_000)

  it('leaves the last good site as it was when an error stops it', () => {
    const root = smallCompany()
    execFileSync('mkdir', ['-p', join(root, 'dist')])
    writeFileSync(join(root, 'dist/index.html'), 'the last good site')
    edit(root, 'content/processes/new-business.md', '- **Decides:** Sales manager', '- **Decides:** Sale manager')
    const { status, stdout } = run('build', '--root', root)
    expect(status).toBe(1)
    expect(stdout).toContain('Nothing was built: mend the errors first.')
    expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe('the last good site')
  })

  it('stops at a diagram that can’t be drawn, at its line', () => {
    const root = smallCompany()
    const guide = join(root, 'content/guides/first-week.md')
    const lines = readFileSync(guide, 'utf8').trimEnd().split('\n')
    writeFileSync(
      guide,
      [...lines, '', '```mermaid', 'flowchart LR', '  Visit --> Offer', '  Offer -> -> Order', '```', ''].join('\n'),
    )
    const { status, stdout } = run('build', '--root', root)
    expect(stdout).toContain(`content/guides/first-week.md:${lines.length + 5}:1  error  diagram-broken`)
    expect(stdout).toContain('Nothing was built')
    expect(status).toBe(1)
    expect(run('check', '--root', root).stdout).toContain('diagram-broken')
  })

  it('says that a browser that was named isn’t there', () => {
    const { status, stderr } = run.with({ FIELDBOOK_BROWSER: '/no/such/browser' })('build', '--root', smallCompany())
    expect(status).toBe(2)
    expect(stderr).toContain('names `/no/such/browser`, and there is no program there.')
  })

  it('works without a browser: it warns, and shows every process as a list', () => {
    const root = smallCompany()
    const { status, stdout } = run.with({ FIELDBOOK_BROWSER: 'none' })('build', '--root', root)
    expect(stdout).toMatch(/Built \d+ pages .* in \d/)
    expect(stdout).toContain(
      'Warning: No browser was found to draw diagrams with. The pages show each process as a list instead.',
    )
    expect(status).toBe(0)
    const page = readFileSync(join(root, 'dist/processes/new-business/index.html'), 'utf8')
    expect(page).not.toContain('class="diagram')
    expect(page).toContain('<ol')
    expect(readdirSync(join(root, 'dist/pagefind'))).toContain('shards.json')
  })
})

describe('fieldbook mcp', () => {
  it('says what to do where nothing is built yet, with exit code 1', () => {
    expect(run('mcp', '--root', smallCompany())).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Nothing is built yet: run `npx fieldbook build` first.\n',
    })
  })
})
