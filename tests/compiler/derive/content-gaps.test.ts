import { describe, expect, it } from 'vitest'
import { contentGaps, contentMatrix, type MatrixRow, reviewQueue } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { library, playbook, process } from './sample.ts'

describe('contentMatrix', () => {
  it('has a row for each playbook, and one for each buyer the role meets without one', () => {
    const { processes } = matrixOf(playbook('finance', '## Prospecting', '- **They will:** call back'))
    expect(processes[0]!.rows.map((row) => [row.persona?.title, row.file, row.playbook !== undefined])).toEqual([
      ['Finance', 'playbooks/seller/finance.md', true],
      ['Operations manager', 'playbooks/seller/operations-manager.md', false],
    ])
  })

  it('owes a stage only where the role works in it and the buyer takes part', () => {
    const [finance, operations] = matrixOf(playbook('finance', 'Text.')).processes[0]!.rows
    expect(states(finance!)).toEqual(['missing', 'missing', 'not owed', 'missing', 'not owed'])
    expect(states(operations!)).toEqual(['missing', 'missing', 'missing', 'not owed', 'not owed'])
  })

  it('doesn’t owe what the author wrote isn’t for this buyer', () => {
    const [finance] = matrixOf(playbook('finance', '## Prospecting', 'Not with this buyer: see operations.'))
      .processes[0]!.rows
    expect(states(finance!)[0]).toBe('not owed')
  })

  it('says how deep a stage is, and what isn’t there', () => {
    const text = [
      '## Prospecting',
      '- **They will:** call back',
      '### Ask',
      '- What did it cost?',
      '### Say',
      'Listen.',
    ]
    const [finance] = matrixOf(playbook('finance', ...text)).processes[0]!.rows
    expect(finance!.cells[0]).toMatchObject({
      state: 'written',
      depth: 3,
      lacks: ['objections', 'something to send'],
      anchor: 'prospecting',
    })
  })

  it('counts what is owed and what of it is written', () => {
    expect(matrixOf(playbook('finance', '## Prospecting', 'Text.'))).toMatchObject({ written: 1, owed: 6 })
  })

  it('gives another file to a buyer who has a playbook by another process', () => {
    const second = Object.values(process)[0]!.replace('title: Sale', 'title: Renewal')
    const { processes } = matrixOf({ ...playbook('finance', 'Text.'), 'content/processes/renewal.md': second })
    expect(processes.flatMap(({ rows }) => rows).map(({ file }) => file)).toContain(
      'playbooks/seller/finance.renewal.md',
    )
  })
})

describe('contentGaps', () => {
  it('finds collateral nobody names', () => {
    expect(gapsOf({}).unusedCollateral.map(({ id }) => id)).toEqual(['worksheet'])
    const linked = playbook('finance', '## Prospecting', 'See the [sheet](../../content/collateral/worksheet.md).')
    expect(gapsOf(linked).unusedCollateral).toEqual([])
  })

  it('finds roles, buyers, processes and objections that no other page names', () => {
    const unused = (more: Record<string, string>) => gapsOf(more).unusedPages.map(({ kind, id }) => `${kind} ${id}`)
    const clerk = { 'content/personas/clerk.md': '---\ntitle: Clerk\npart: uses\n---\n\nText.\n' }
    expect(unused(clerk)).toEqual(['process sale', 'persona clerk', 'objection no-budget'])
    const met = playbook(
      'finance',
      '## Prospecting',
      '### If they say [No budget this year](../../content/objections/no-budget.md)',
      'Ask.',
    )
    expect(unused(met)).toEqual([])
    const draft = {
      'content/personas/clerk.md': clerk['content/personas/clerk.md'].replace('part:', 'status: draft\npart:'),
    }
    expect(unused({ ...met, ...draft })).toEqual([])
  })

  it('finds files that no page leads to, not even a draft', () => {
    const files = (text: string) => ({
      'content/glossary/a.md': `---\ntitle: A\nstatus: draft\n---\n\n${text}\n`,
      'content/glossary/line.png': '',
      'content/glossary/old sheet.xlsx': '',
    })
    expect(gapsOf(files('Text.')).unusedFiles).toEqual(['content/glossary/line.png', 'content/glossary/old sheet.xlsx'])
    expect(gapsOf(files('![A line](line.png)')).unusedFiles).toEqual(['content/glossary/old sheet.xlsx'])
    const sheet = 'title: A\ntype: worksheet\nshare: buyer\nstatus: draft\nfile: ../glossary/old sheet.xlsx'
    const collateral = { 'content/collateral/b.md': `---\n${sheet}\n---\n\nText.\n` }
    expect(gapsOf({ ...files('![A line](line.png)'), ...collateral }).unusedFiles).toEqual([])
  })

  it('finds terms that stand in no text, and not those that do', () => {
    const terms = { ...term('payback'), ...term('OEE'), ...term('audit') }
    const text = playbook('finance', '## Prospecting', 'Ask for **paybacks**. The auditor knows.')
    expect(gapsOf({ ...terms, ...text }).unusedTerms.map(({ title }) => title)).toEqual(['OEE'])
  })

  it('finds objections with neither proof nor collateral', () => {
    const bare = { 'content/objections/too-late.md': '---\ntitle: Too late\n---\n\nIt is not.\n' }
    expect(gapsOf(bare).withoutProof.map(({ title }) => title)).toEqual(['Too late'])
  })

  it('lists what is kept elsewhere, the longest unchecked first', () => {
    const film = (name: string, reviewed: string) => ({
      [`content/collateral/${name}.md`]: `---\ntitle: ${name}\ntype: video\nshare: buyer\nlink: https://media.example.com/${name}\nreviewed: ${reviewed}\n---\n\nText.\n`,
    })
    const { elsewhere } = gapsOf({ ...film('a', '2026-10-01'), ...film('b', '2026-08-01') })
    expect(elsewhere.map(({ link, checked }) => [link, checked])).toEqual([
      ['https://media.example.com/b', '2026-08-01'],
      ['https://media.example.com/a', '2026-10-01'],
    ])
  })

  it('counts a page that names something twice once', () => {
    const { reliedOn } = gapsOf(playbook('finance', '## Prospecting', '- **With:** Finance, Operations manager'))
    expect(reliedOn.find(({ entry }) => entry.id === 'seller')?.by).toBe(2)
  })
})

describe('reviewQueue', () => {
  it('puts what was never reviewed first, then the next to be due; a file once', () => {
    const person = (name: string) => `## ${name}\n\nText.\n`
    const { handbook } = compiled({
      'fieldbook.yaml': 'name: Test\n',
      'content/people.md': `---\ntitle: People\nreviewed: 2026-11-01\n---\n\n${person('Anna')}${person('Ben')}`,
      ...dated('late', '2026-01-05'),
      ...dated('soon', '2026-06-08'),
      ...term('never'),
      ...dated('retired', '2026-01-01\nstatus: retired'),
    })
    expect(reviewQueue(handbook).map(({ entry, standing }) => [entry.file, standing])).toEqual([
      ['content/glossary/never.md', 'never'],
      ['content/glossary/late.md', 'overdue'],
      ['content/glossary/soon.md', 'due'],
      ['content/people.md', 'fresh'],
    ])
  })
})

function matrixOf(files: Record<string, string>) {
  const { handbook } = compiled({ 'fieldbook.yaml': 'name: Test\n', ...library, ...process, ...files })
  return contentMatrix(handbook).find(({ role }) => role.id === 'seller')!
}

function gapsOf(files: Record<string, string>) {
  return contentGaps(compiled({ 'fieldbook.yaml': 'name: Test\n', ...library, ...process, ...files }).handbook)
}

function states({ cells }: MatrixRow): readonly string[] {
  return cells.map(({ state }) => state)
}

function term(name: string): Record<string, string> {
  return { [`content/glossary/${name.toLowerCase()}.md`]: `---\ntitle: ${name}\n---\n\nA word.\n` }
}

function dated(name: string, reviewed: string): Record<string, string> {
  return { [`content/glossary/${name}.md`]: `---\ntitle: ${name}\nreviewed: ${reviewed}\n---\n\nA word.\n` }
}
