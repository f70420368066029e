import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitAll, edit, run, smallCompany } from './run.ts'

const objection = 'content/objections/no-budget-this-year.md'

describe('fieldbook review FILE', () => {
  it('writes today into `reviewed` and touches no other byte', () => {
    const root = smallCompany()
    const place = join(root, objection)
    const text = readFileSync(place, 'utf8').replace(/reviewed: .*/, 'reviewed: "2026-06-01" # by the coach')
    writeFileSync(place, `\uFEFF${text.replaceAll('\n', '\r\n')}`)
    const before = readFileSync(place, 'utf8')
    const { status, stdout } = run('review', objection, '--root', root)
    expect(status).toBe(0)
    expect(stdout).toMatch(
      /^content\/objections\/no-budget-this-year\.md: reviewed on 2026-11-22, holds until 2027-05-22\./,
    )
    expect(readFileSync(place, 'utf8')).toBe(before.replace('2026-06-01', '2026-11-22'))
  })

  it('writes a line of its own where there was none, and stamps several files', () => {
    const root = smallCompany()
    const term = 'content/glossary/payback.md'
    const before = readFileSync(join(root, objection), 'utf8')
    writeFileSync(join(root, objection), before.replace(/\nreviewed: .*/, ''))
    expect(run('review', objection, term, '--root', root).status).toBe(0)
    expect(readFileSync(join(root, objection), 'utf8')).toMatch(/\nowner: .*\nreviewed: 2026-11-22\n/)
    expect(readFileSync(join(root, term), 'utf8')).toContain('reviewed: 2026-11-22')
  })

  it('leaves alone what it can’t read, what comes with Fieldbook, and what isn’t there', () => {
    const root = smallCompany()
    edit(root, objection, 'title:', 'title: [')
    const before = readFileSync(join(root, objection), 'utf8')
    const { status, stderr } = run('review', objection, '--root', root)
    expect(status).toBe(1)
    expect(stderr).toContain('stays as it was. ')
    expect(stderr).toMatch(/\n→ /)
    expect(readFileSync(join(root, objection), 'utf8')).toBe(before)
    expect(run('review', 'content/nowhere.md', '--root', root)).toMatchObject({ status: 2 })
  })

  it.each([
    [
      'lacks a key',
      /^title: .*\n/m,
      '',
      '`title` is missing; text was expected.\n→ Add a line `title: …` to the front matter.',
    ],
    ['has a key without a value', /^title: .*$/m, 'title:', '`title` has no value; text was expected.'],
    ['has no front matter', /^---[\s\S]*?---\n/, '', 'The file doesn’t begin with front matter'],
  ])('says what is missing where a file %s', (_, from, to, reason) => {
    const root = smallCompany()
    const text = readFileSync(join(root, objection), 'utf8').replace(from, to)
    writeFileSync(join(root, objection), text)
    const { status, stderr } = run('review', objection, '--root', root)
    expect(status).toBe(1)
    expect(stderr).toContain(`stays as it was. ${reason}`)
    expect(stderr).not.toContain('can’t be read')
    expect(readFileSync(join(root, objection), 'utf8')).toBe(text)
  })

  it('leaves a read-only file alone and says so', () => {
    const root = smallCompany()
    chmodSync(join(root, objection), 0o444)
    const { status, stderr } = run('review', objection, '--root', root)
    expect(status).toBe(1)
    expect(stderr).toContain('stays as it was: it may only be read')
  })
})

describe('fieldbook review --due', () => {
  it('lists what is overdue and due by owner, for a job that runs every night', () => {
    const root = smallCompany()
    edit(root, objection, 'reviewed: 2026-10-05', 'reviewed: 2026-01-05')
    edit(root, 'content/glossary/payback.md', 'reviewed: 2026-10-05', 'reviewed: 2026-06-05')
    const { status, stdout } = run('review', '--due', '--root', root)
    expect(status).toBe(1)
    expect(stdout).toMatchInlineSnapshot(`
      "Sales coach <coach@example.com>: 1 overdue
        overdue since 2026-07-05  content/objections/no-budget-this-year.md

      Enablement lead <enablement@example.com>: 1 due
        due by 2026-12-05         content/glossary/payback.md
      "
    `)
  })

  it('is content where nothing is overdue', () => {
    const { status, stdout } = run('review', '--due', '--root', smallCompany())
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'Nothing is due or overdue.\n' })
  })

  it('lists what says something else than when it was reviewed, by Git, and fails for none of it', () => {
    const root = smallCompany()
    commitAll(root)
    edit(root, objection, '\n---\n', '\n---\n\nAnd one thing more.\n')
    edit(root, 'content/glossary/payback.md', '\n---\n', '\n---\n\n')
    expect(run('review', '--due', '--root', root).stdout).toBe('Nothing is due or overdue.\n')
    commitAll(root)
    const { status, stdout } = run('review', '--due', '--root', root)
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "Sales coach <coach@example.com>: 1 changed in meaning since
        due by 2027-04-05         content/objections/no-budget-this-year.md  changed in meaning since its review on 2026-10-05
      "
    `)
    const { reviews } = JSON.parse(run('review', '--due', '--root', root, '--format', 'json').stdout)
    const changed = reviews.filter(({ changedSince }: { changedSince: string | null }) => changedSince !== null)
    expect(changed.map(({ file }: { file: string }) => file)).toEqual([objection])
  })

  it('offers the nearest owner for one that isn’t known', () => {
    const { status, stderr } = run('review', '--due', '--owner', 'Enablement led', '--root', smallCompany())
    expect(status).toBe(2)
    expect(stderr).toContain('Did you mean `Enablement lead')
  })
})
