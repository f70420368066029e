import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { edit, emptyRoot, run, smallCompany } from './run.ts'

const playbook = ['--role', 'Account executive', '--persona', 'operations-manager', '--process', 'New business']

describe('fieldbook new', () => {
  it('writes a draft, says what is still to write, and never writes over a file', { timeout: 180_000 }, () => {
    const root = smallCompany()
    const args = ['new', 'playbook', '--title', 'To an operations manager', ...playbook, '--root', root]
    const { status, stdout } = run(...args)
    expect(status).toBe(0)
    expect(stdout).toContain('playbooks/account-executive/operations-manager.md is begun.')
    expect(stdout).toMatch(/^ +\d+ {2}Qualification › They will$/m)
    expect(stdout).toMatch(/^ +\d+ {2}Closing|Prospecting › Ask$/m)
    expect(run('check', '--root', root)).toMatchObject({ status: 0, stdout: 'Nothing to fix.\n' })

    const file = join(root, 'playbooks/account-executive/operations-manager.md')
    const before = readFileSync(file)
    // Nobody has read it yet.
    expect(before.toString()).not.toContain('reviewed:')
    expect(stdout).toContain(
      'say that it is true: `fieldbook review playbooks/account-executive/operations-manager.md`',
    )
    const again = run(...args)
    expect(again).toMatchObject({ status: 1, stdout: '' })
    expect(again.stderr).toContain('there is a file already. Give it a `--variant`')
    expect(readFileSync(file)).toEqual(before)
  })

  it('lists what may be answered where only some answers are understood', () => {
    const root = smallCompany()
    const needed = (kind: string): string =>
      run('new', kind, '--title', 'X', '--root', root).stderr.split('\n\n')[0] ?? ''
    expect(needed('collateral')).toMatchInlineSnapshot(`
      "Still needed:
        --type  What kind of thing it is.
            One of: \`one-pager\`, \`brochure\`, \`calculator\`, \`checklist\`, \`customer story\`, \`data sheet\`, \`demo\`, \`e-mail\`, \`slides\`, \`template\`, \`video\`, \`worksheet\`.
        --share  With whom it may be shared.
            One of: \`internal\`, \`partner\`, \`buyer\`."
    `)
    expect(needed('process')).toMatchInlineSnapshot(`
      "Still needed:
        --type  Which of the four kinds of process it is.
            One of: \`call\`, \`opportunity\`, \`account\`, \`territory\`.
        --roles  Who works by it.
            One or several of: \`Account executive\`, \`Pricing desk\`, \`Sales manager\`.
        --stages  The stages with the time each takes, as in \`Qualification 10 days, at most 30; Closing 20 days\`. A call has Plan, Execute and Debrief; an account mostly Profile, Map, Plan, Act and Review; a territory Analyze, Tier, Set call patterns, Work the route and Review.
        --buyers  Who takes part on the buyer’s side.
            One or several of: \`Chief financial officer\`, \`Operations manager\`."
    `)
  })

  it.each([
    ['account', ['--peers', 'every 2 weeks', '--executives', 'twice a year'], ['--peers', '--executives']],
    ['territory', ['--tiers', 'A 25 plants, 8 a year; B 145 plants, once a quarter'], ['--tiers']],
  ])('begins a process of the type %s by flags, and says which of them it lacks', (type, own, lacking) => {
    const root = smallCompany()
    const args = ['new', 'process', '--title', 'Coverage', '--type', type, '--roles', 'ae', '--root', root]
    const told = ['--owner', 'Sales coach', '--offerings', 'packaging-lines', '--buyers', 'operations-manager']
    const stages = ['--stages', 'Act 9 months; Review 45 days']
    const flagsIn = (text: string) => [...text.matchAll(/^ {2}(--\S+) /gm)].map(([, flag]) => flag)
    expect(flagsIn(run(...args, ...told, ...stages).stderr)).toEqual(lacking)
    const { status, stdout } = run(...args, ...told, ...stages, ...own)
    expect(status).toBe(0)
    const named = [...stdout.matchAll(/^ +(\d+) {2}/gm)].map(([, line]) => Number(line))
    edit(root, 'content/processes/coverage.md', 'status: draft', 'reviewed: 2026-10-05')
    const checked = JSON.parse(run('check', '--format', 'json', '--root', root).stdout) as {
      findings: { at: { file: string; start: { line: number } }; rule: string }[]
    }
    const found = checked.findings.filter(({ at }) => at.file === 'content/processes/coverage.md')
    expect(named.length).toBeGreaterThan(0)
    expect(found.map(({ at, rule }) => [rule, at.start.line])).toEqual(named.map((line) => ['placeholder', line]))
  })

  it('understands every name that the check does, and says how to begin where nothing can be named yet', () => {
    const root = smallCompany()
    edit(root, 'content/people.md', '## Sales coach\n', '## Sales coach\n\n- **Also called:** Jürgen’s desk\n')
    const persona = ['new', 'persona', '--part', 'decides', '--root', root]
    expect(run(...persona, '--title', 'Größenwärterin', '--owner', "jürgen's desk")).toMatchObject({ status: 0 })
    expect(readFileSync(join(root, 'content/personas/grossenwarterin.md'), 'utf8')).toContain('owner: Sales coach\n')
    for (const title of ['!!!', '']) {
      expect(run(...persona, '--title', title).stderr).toContain('--title: A title has letters or digits')
    }
    const empty = emptyRoot()
    const problemOf = (...flags: readonly string[]): string =>
      run('new', ...flags, '--root', empty).stderr.split('\n')[0] ?? ''
    expect(problemOf('playbook', '--role', 'Seller')).toBe(
      '--role: `Seller` isn’t known here. There is none yet: begin one with `fieldbook new role` first.',
    )
    expect(problemOf('role', '--owner', '!')).toBe(
      '--owner: `!` isn’t known here. There is nobody yet: the first needs a name that begins with a letter or a digit.',
    )
  })

  it('begins the page of people with whoever answers for the first page', () => {
    const root = emptyRoot()
    const persona = ['new', 'persona', '--part', 'uses', '--root', root]
    expect(run(...persona, '--title', 'Plant manager', '--owner', 'Sales: lead').stdout).toContain(
      'content/people.md is begun with `Sales: lead`, who answers for it.\ncontent/personas/plant-manager.md is begun.\n',
    )
    expect(run(...persona, '--title', 'Line engineer', '--owner', 'Ann').stderr).toContain('There are: Sales: lead.')
    const { stdout } = run('check', '--format', 'json', '--root', root)
    const found = (JSON.parse(stdout) as { findings: { at: { file: string }; rule: string }[] }).findings
    expect(found.map(({ at, rule }) => `${at.file} ${rule}`).sort()).toEqual([
      'content/people.md placeholder',
      'content/people.md review-missing',
    ])
  })

  it('writes nothing where the page of people is there and holds nobody', () => {
    const root = emptyRoot()
    mkdirSync(join(root, 'content'), { recursive: true })
    writeFileSync(join(root, 'content/people.md'), '---\ntitle: People\n---\n')
    const { status, stderr } = run('new', 'guide', '--title', 'A week', '--owner', 'Ann', '--root', root)
    expect(stderr).toBe('Nothing was begun. content/people.md: there is a file already.\n')
    expect(status).toBe(1)
    expect(existsSync(join(root, 'content/guides'))).toBe(false)
  })

  it('lists the first twenty of a company’s many buyers', () => {
    const root = smallCompany()
    const text = readFileSync(join(root, 'content/personas/operations-manager.md'), 'utf8')
    for (let index = 0; index < 25; index++) {
      writeFileSync(
        join(root, `content/personas/buyer-${index}.md`),
        text.replace(/^title: .*/m, `title: Buyer ${index}`),
      )
    }
    const { stderr } = run('new', 'playbook', '--root', root)
    expect(stderr).toMatch(/--persona .*\n {6}One of: (?:`[^`]+`, ){20}and 7 more\.\n/)
  })

  it.each([
    [['new'], 'Say what is to be made: process, role'],
    [['new', 'metric'], 'Say what is to be made'],
    [['new', 'persona', '--title', 'X'], '--part  Their part in the buying group’s decision.'],
    [['new', 'persona', '--title', 'X', '--part', 'decide'], 'Did you mean `decides`?'],
    [
      ['new', 'process', '--title', 'X', '--type', 'opportunity', '--stages', 'Closing'],
      'Write each stage with its time',
    ],
  ])('%j is misuse that says what is missing', (args, sentence) => {
    const { status, stderr } = run(...args, '--root', smallCompany())
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
  })
})
