import { describe, expect, it } from 'vitest'
import { run, smallCompany } from './run.ts'

describe('fieldbook impact', () => {
  const root = smallCompany

  it('says which playbooks work by a stage, and who else names it', () => {
    const { status, stdout } = run('impact', 'content/processes/new-business.md#qualification', '--root', root())
    expect(status).toBe(0)
    expect(stdout).toMatchInlineSnapshot(`
      "1 file relies on \`Qualification\` in \`New business\`.

      Read again before you change it:
        Selling a packaging line to a chief financial officer
          playbooks/account-executive/chief-financial-officer.md:12  works by this stage, under “Qualification”
      "
    `)
  })

  it('takes a heading by its words, and a part of a stage for the stage', () => {
    const folder = root()
    const byWords = run('impact', 'content/processes/new-business.md#Qualification', '--root', folder).stdout
    expect(byWords).toBe(run('impact', 'content/processes/new-business.md#qualification', '--root', folder).stdout)
  })

  it('says which playbooks take over an objection’s answer', () => {
    const { stdout } = run('impact', 'content/objections/no-budget-this-year.md', '--root', root())
    expect(stdout).toMatchInlineSnapshot(`
      "1 file relies on \`No budget this year\`.

      Read again before you change it:
        Selling a packaging line to a chief financial officer
          playbooks/account-executive/chief-financial-officer.md:32  takes over its answer, under “No budget this year”
      "
    `)
  })

  it('says that nothing relies on a file', () => {
    const { stdout } = run('impact', 'content/guides/first-week.md', '--root', root())
    expect(stdout).toBe('Nothing relies on `Your first week`.\n')
  })

  it('offers the nearest headings for one that isn’t there', () => {
    const { status, stderr } = run('impact', 'content/processes/new-business.md#Qualifikation', '--root', root())
    expect(status).toBe(2)
    expect(stderr).toContain('has no heading `Qualifikation`. Did you mean one of `Qualification`')
  })

  it('tells a file that isn’t there from one that isn’t a source', () => {
    const folder = root()
    expect(run('impact', 'content/nowhere.md', '--root', folder).stderr).toContain('There is no file')
    expect(run('impact', 'fieldbook.yaml', '--root', folder).stderr).toContain('isn’t a source')
  })

  it('writes JSON for machines', () => {
    const { stdout } = run(
      'impact',
      'content/personas/chief-financial-officer.md',
      '--format',
      'json',
      '--root',
      root(),
    )
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      file: 'content/personas/chief-financial-officer.md',
      heading: null,
      mention: expect.arrayContaining([
        expect.objectContaining({ file: 'playbooks/account-executive/chief-financial-officer.md' }),
      ]),
    })
  })
})
