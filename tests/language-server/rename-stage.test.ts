import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WorkspaceEdit } from 'vscode-languageserver'
import { renamingAt } from '../../src/language-server/rename.ts'
import { openSession } from '../../src/language-server/session.ts'
import { openBook } from '../../src/workspace/index.ts'
import { copyOf, make, placeIn } from './roots.ts'

const process = 'content/processes/new-business.md'
const playbook = 'playbooks/account-executive/chief-financial-officer.md'

describe('giving a stage another name', () => {
  it('leaves nothing to fix in the sample, in whichever process it is', { timeout: 300_000 }, () => {
    const session = openSession(copyOf('.'))
    const before = session.book()
    const stages = before.handbook
      .all('process')
      .filter(({ front }) => front.type !== 'call')
      .map(({ file, stages }) => ({ file, title: stages[1]!.title.text, line: stages[1]!.at.start.line }))
    expect(stages.length).toBeGreaterThan(4)
    for (const { file, title, line } of stages) {
      const root = copyOf('.')
      const renaming = renamingAt(session, file, { line: line - 1, character: 4 })
      make('to' in renaming ? renaming.to(`Another ${title}`) : renaming, session, root)
      const after = openBook({ root, drafts: true }, before)
      expect(after.findings.map(({ message }) => message)).toEqual(before.findings.map(({ message }) => message))
      const renamed = after.handbook.all('process').find((it) => it.file === file)
      expect(renamed?.stages.map((stage) => stage.title.text)).toContain(`Another ${title}`)
    }
  })

  it('renames it from its heading and from a use, with links to it and below it, and keeps the old address', () => {
    const files = [
      [process, '## Qualification'],
      [playbook, '## Qualification'],
    ] as const
    for (const [file, words] of files) {
      const root = copyOf('tests/compiler/small-company')
      write(root, 'content/guides/first-week.md', (text) => text + links)
      write(root, playbook, (text) => `${text}\nSee [the first](#qualification-ask).\n`)
      make(rename(root, file, placeIn(root, file, words, 5), 'Deal check'), openSession(root), root)
      const { findings } = openBook({ root, drafts: true })
      expect(findings).toEqual([])
      expect(read(root, process)).toContain("\nformerly: ['#qualification -> #deal-check']\n")
      expect(read(root, process)).toContain('\n## Deal check\n')
      expect(read(root, playbook)).toContain('\n## Deal check\n')
      expect(read(root, playbook)).toContain('[the first](#deal-check-ask)')
      expect(read(root, playbook)).not.toContain('formerly')
      expect(read(root, 'content/guides/first-week.md')).toContain(links.replaceAll('#qualification', '#deal-check'))
    }
  })

  it('follows it wherever a process and other pages name it', () => {
    const root = copyOf('tests/compiler/small-company')
    write(root, process, (text) =>
      text
        .replace(
          '- **If no:** stop',
          '- **If no:** back to Qualification, soon\n- **If not yet:** back to qualification',
        )
        .concat('\n## Mutual plan\n\n### Agree the figures\n\n- **By:** 10 days into Qualification\n'),
    )
    write(root, 'content/metrics/deals-checked.md', () => metric)
    make(
      rename(root, process, placeIn(root, process, '## Qualification', 5), 'Check, then pursue'),
      openSession(root),
      root,
    )
    const text = read(root, process)
    expect(text).toContain('- **If no:** back to check-then-pursue, soon\n')
    expect(text).toContain('- **If not yet:** back to check-then-pursue')
    expect(text).toContain('10 days into check-then-pursue')
    expect(read(root, 'content/metrics/deals-checked.md')).toContain('- **Stages:** Closing, check-then-pursue')
  })

  it('keeps a name in a list that means a stage of another process too', () => {
    const root = copyOf('tests/compiler/small-company')
    write(root, 'content/processes/renewal.md', () =>
      read(root, process).replace('title: New business', 'title: Renewal'),
    )
    write(root, 'content/metrics/deals-checked.md', () => metric.replace('- **Stages:**', `${renewal}- **Stages:**`))
    make(rename(root, process, placeIn(root, process, '## Qualification', 5), 'Check'), openSession(root), root)
    expect(read(root, 'content/metrics/deals-checked.md')).toContain('- **Stages:** Closing, Check, Qualification\n')
    expect(read(root, 'content/processes/renewal.md')).toContain('## Qualification\n')
  })

  it('follows it into headings of words to use, which name several', () => {
    const root = copyOf('tests/compiler/small-company')
    write(root, 'content/company.md', () => company)
    make(rename(root, process, placeIn(root, process, '## Closing', 5), 'Signing'), openSession(root), root)
    expect(read(root, 'content/company.md')).toContain('### Qualification and Signing\n')
  })

  it.each<readonly [string, string, readonly string[]]>([
    [
      'an older name leads to the new one',
      "['#first-call -> #qualification']",
      ['#first-call -> #check', '#qualification -> #check'],
    ],
    [
      'a name that comes back leads away from itself no more',
      "['#check -> #qualification']",
      ['#qualification -> #check'],
    ],
    ['parts below it move along', "'#ask -> #qualification-gate'", ['#ask -> #check-gate', '#qualification -> #check']],
    [
      'in lines',
      "\n  - old-process\n  - '#a -> #qualification'",
      ['old-process', '#a -> #check', '#qualification -> #check'],
    ],
    ['without a move', '[old-process]', ['old-process', '#qualification -> #check']],
  ])('keeps the old names that it had: %s', (_name, formerly, expected) => {
    const root = copyOf('tests/compiler/small-company')
    write(root, process, (text) => text.replace('owner:', `formerly: ${formerly}\nowner:`))
    make(rename(root, process, placeIn(root, process, '## Qualification', 5), 'Check'), openSession(root), root)
    const { handbook, findings } = openBook({ root, drafts: true })
    expect(findings).toEqual([])
    expect(handbook.get('process', 'new-business')?.front.formerly).toEqual(expected)
  })

  it('changes only the words where the address stays the same', () => {
    const root = copyOf('tests/compiler/small-company')
    make(rename(root, process, placeIn(root, process, '## Qualification', 5), 'QUALIFICATION'), openSession(root), root)
    expect(read(root, process)).not.toContain('formerly')
    expect(read(root, playbook)).toContain('## QUALIFICATION')
  })

  it('says why it can’t be called that', () => {
    const root = copyOf('tests/compiler/small-company')
    const why = (name: string, file = process, words = '## Qualification'): unknown =>
      (rename(root, file, placeIn(root, file, words, 5), name) as { readonly problem: string }).problem
    expect(why(' ')).toBe('Write the new name of the stage.')
    expect(why('closing')).toBe('The process has a stage `Closing` already.')
    expect(why('Mutual plan')).toBe(
      '`Mutual plan` is a heading with a meaning of its own, so no stage can be called that.',
    )
    expect(why('The [deal]')).toBe('A stage is called by plain words, without signs of Markdown.')
    expect(why('Prepare', 'content/processes/planned-call.md', '## Plan')).toBe(
      'The stages of a call process are always called `Plan`, `Execute` and `Debrief`.',
    )
  })
})

const links = `
See [it](../processes/new-business.md#qualification), [its gate](../processes/new-business.md#qualification-gate) and
[what to say](../../playbooks/account-executive/chief-financial-officer.md#qualification-say).
`

const metric = `---
title: Deals checked
level: activity
owner: Enablement lead
reviewed: 2026-10-05
---

- **Process:** [New business](../processes/new-business.md)
- **Stages:** Closing, Qualification
`

const renewal = '- **Process:** [Renewal](../processes/renewal.md)\n'

const company = `---
title: Our company
owner: Enablement lead
reviewed: 2026-10-05
---

## Brand personality

### Qualification and Closing

- **Use:** figures
`

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

function write(root: string, file: string, change: (text: string) => string): void {
  const path = join(root, file)
  mkdirSync(dirname(path), { recursive: true })
  const before = existsSync(path) ? readFileSync(path, 'utf8') : ''
  writeFileSync(path, change(before))
}
