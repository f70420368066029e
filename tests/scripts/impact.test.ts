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
    const of = (heading: string) =>
      run('impact', `content/processes/new-business.md#${heading}`, '--root', folder).stdout
    expect(of('Qualification')).toBe(of('qualification'))
    const byStage = of('qualification')
    expect(of('qualification-gate')).toBe(byStage.replace('`Qualification`', '`Do we pursue this?`'))
    expect(of('qualification-do')).toBe(byStage.replace('`Qualification`', '`qualification-do`'))
  })

  it('takes a heading as it stands in the file, with its opening words', () => {
    const folder = root()
    const of = (heading: string, file = 'content/processes/new-business.md') =>
      run('impact', `${file}#${heading}`, '--root', folder)
    expect(of('Gate: Do we pursue this?').stdout).toContain('`Do we pursue this?` in `New business`')
    expect(of('Gate: Do we pursue this?').stdout).toBe(of('Do we pursue this?').stdout)
    const playbook = 'playbooks/account-executive/chief-financial-officer.md'
    for (const heading of [
      'If they say No budget this year',
      'If they say “No budget this year.”',
      'Objection: No budget this year',
      'If they say [No budget this year](../../content/objections/no-budget-this-year.md)',
    ]) {
      expect(of(heading, playbook).stdout).toBe(of('No budget this year', playbook).stdout)
    }
    expect(of('Send', playbook).stdout).toContain('`qualification-send`')
  })

  it('asks which heading is meant where several are written alike', () => {
    const { status, stderr } = run('impact', 'content/processes/new-business.md#Do', '--root', root())
    expect(status).toBe(2)
    expect(stderr).toContain(
      'has 3 headings `Do`. Say which one is meant: `#prospecting-do`, `#qualification-do`, `#closing-do`.',
    )
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
    const gate = run('impact', 'content/processes/new-business.md#Gate: Do we persue this?', '--root', root())
    expect(gate.stderr).toContain('Did you mean one of `Gate: Do we pursue this?`')
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
