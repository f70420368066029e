import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WorkspaceEdit } from 'vscode-languageserver'
import { renamingAt } from '../../src/language-server/rename.ts'
import { openSession } from '../../src/language-server/session.ts'
import { openBook } from '../../src/workspace/index.ts'
import { copyOf, make, placeIn } from './roots.ts'

const playbook = 'playbooks/account-executive/chief-financial-officer.md'
const objection = 'content/objections/no-budget-this-year.md'
const process = 'content/processes/new-business.md'

describe('renaming at a title', () => {
  it('leaves nothing to fix in the sample, whatever kind it is', { timeout: 300_000 }, () => {
    const session = openSession(copyOf('.'))
    const before = session.book()
    const firsts = new Map(before.handbook.entries.map((entry) => [entry.kind, entry] as const).toReversed())
    const entries = [...firsts.values()].filter(({ origin }) => origin === 'company')
    expect(entries.length).toBeGreaterThan(20)
    for (const entry of entries) {
      const root = copyOf('.')
      const { line, column } = entry.kind === 'person' ? entry.at.start : entry.frontAt('title').start
      const renaming = renamingAt(session, entry.file, { line: line - 1, character: column - 1 })
      make('to' in renaming ? renaming.to(`Another ${entry.title}`) : renaming, session, root)
      const after = openBook({ root, drafts: true }, before)
      const plain = (it: typeof before) => it.findings.map(({ rule, at }) => `${rule} ${at.file}`)
      expect(plain(after)).toEqual(plain(before))
      const renamed = after.handbook.entries.find(
        ({ kind, title }) => kind === entry.kind && title.startsWith('Another '),
      )
      expect(renamed?.file).toBe(entry.file)
    }
  })

  it('writes the title wherever it names the page, and leaves the file and its address', () => {
    const root = copyOf('tests/compiler/small-company')
    make(rename(root, objection, placeIn(root, objection, 'No budget', 1), 'We have no money'), openSession(root), root)
    expect(read(root, objection)).toContain('title: We have no money\n')
    expect(read(root, playbook)).toContain(
      '### If they say [We have no money](../../content/objections/no-budget-this-year.md)',
    )
    const role = 'content/roles/sales-manager.md'
    make(
      rename(root, process, placeIn(root, process, '**Decides:** Sales manager', 14), 'Head of sales'),
      openSession(root),
      root,
    )
    expect(read(root, role)).toContain('title: Head of sales\n')
    expect(read(root, process)).toContain('- **Decides:** Head of sales')
    expect(read(root, process)).toContain('Prepared by Account executive; tell Head of sales')
    expect(read(root, playbook)).toContain('- **With:** Operations manager; our Head of sales')
    expect(openBook({ root, drafts: true }).findings).toEqual([])
  })

  it('quotes what front matter has to quote, and writes the id where a name would read as two', () => {
    const root = copyOf('tests/compiler/small-company')
    const role = 'content/roles/sales-manager.md'
    make(
      rename(root, role, placeIn(root, role, 'Sales manager', 1), 'Sales manager, lines: all'),
      openSession(root),
      root,
    )
    expect(read(root, role)).toContain('title: "Sales manager, lines: all"\n')
    expect(read(root, process)).toContain('- **Helps:** sales-manager\n')
    expect(openBook({ root, drafts: true }).findings).toEqual([])
  })

  it('follows a person in front matter and in links, and keeps the old address', () => {
    const root = copyOf('tests/compiler/small-company')
    const people = 'content/people.md'
    const guide = 'content/guides/first-week.md'
    writeFileSync(join(root, guide), `${read(root, guide)}\nAsk [her](../people.md#enablement-lead).\n`)
    const settings = `${read(root, 'fieldbook.yaml')}folders:\n  content/roles:\n    owner: 'Enablement lead' # for now\n`
    writeFileSync(join(root, 'fieldbook.yaml'), settings)
    make(
      rename(root, people, placeIn(root, people, '## Enablement lead', 5), 'Playbook editor'),
      openSession(root),
      root,
    )
    expect(read(root, people)).toContain('## Playbook editor\n')
    expect(read(root, 'fieldbook.yaml')).toContain('    owner: Playbook editor # for now\n')
    expect(read(root, people)).toContain("formerly: ['#enablement-lead -> #playbook-editor']\n")
    expect(read(root, process)).toContain('owner: Playbook editor\n')
    expect(read(root, guide)).toContain('[her](../people.md#playbook-editor)')
    expect(openBook({ root, drafts: true }).findings).toEqual([])
  })

  it('has a term found by its old name, which running text goes on with', () => {
    const root = copyOf('tests/compiler/small-company')
    const term = 'content/glossary/payback.md'
    make(rename(root, term, placeIn(root, term, 'Payback', 1), 'Time to pay back'), openSession(root), root)
    const renamed = openBook({ root, drafts: true }).handbook.get('term', 'payback')
    expect(renamed?.title).toBe('Time to pay back')
    expect(renamed?.front.aliases).toContain('Payback')
  })

  it('says why it can’t be done', () => {
    const root = copyOf('tests/compiler/small-company')
    const role = 'content/roles/sales-manager.md'
    const why = (file: string, words: string, name: string): unknown =>
      (rename(root, file, placeIn(root, file, words, 1), name) as { readonly problem: string }).problem
    expect(why(role, 'Sales manager', ' ')).toMatchInlineSnapshot(`"Write the new title."`)
    expect(why(role, 'Sales manager', 'Pricing desk')).toMatchInlineSnapshot(
      `"\`Pricing desk\` is the title of content/roles/pricing-desk.md already."`,
    )
    expect(why('content/collateral/cost-of-waiting.md', 'Cost of', 'TODO')).toMatchInlineSnapshot(
      `"Nothing is changed, because this would be wrong then, in content/collateral/cost-of-waiting.md: \`TODO\` stands where words are still to come"`,
    )
    expect(why('content/people.md', '## Enablement lead', 'The [lead]')).toMatchInlineSnapshot(
      `"A person is called by plain words, without signs of Markdown."`,
    )
    const guide = 'content/guides/first-week.md'
    writeFileSync(join(root, guide), `${read(root, guide)}\nRead [how we sell](../processes/new-business.md).\n`)
    expect(why(guide, 'how we sell', 'Why')).toMatchInlineSnapshot(
      `"These are the link’s own words: change them here. \`New business\` is renamed at its title, in content/processes/new-business.md, and its id in the link’s address."`,
    )
    expect(why(process, '### Gate: Do we', 'Gate: Do we?')).toMatchInlineSnapshot(
      `"Of headings, only stages and people are renamed everywhere. Change this one by hand; if its links are to live on, write \`#old -> #new\` into \`formerly\`."`,
    )
    expect(why(process, 'How an account', 'Why')).toMatchInlineSnapshot(
      `"Nothing that can be renamed stands here: titles, ids, names and stages can."`,
    )
  })
})

function rename(
  root: string,
  file: string,
  place: { readonly line: number; readonly character: number },
  name: string,
): WorkspaceEdit | { readonly problem: string } {
  const renaming = renamingAt(openSession(root), file, place)
  return 'problem' in renaming ? renaming : renaming.to(name)
}

function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8')
}
