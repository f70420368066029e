import { describe, expect, it } from 'vitest'
import type { Location, WorkspaceEdit } from 'vscode-languageserver'
import { pretendEditor } from './pretend-editor.ts'
import { smallCompany } from './run.ts'

const process = 'content/processes/new-business.md'
const playbook = 'playbooks/account-executive/chief-financial-officer.md'
const { applied, ask, connection, original, placeOf, show, uriOf } = pretendEditor(smallCompany())

interface Named {
  readonly what: string
  readonly told: readonly [file: string, words: string]
  readonly used: readonly [file: string, words: string]
  readonly all: readonly string[]
}

describe('in a text editor', { timeout: 30_000 }, () => {
  it.each<Named>([
    {
      what: 'a stage',
      told: [process, '## Qualification'],
      used: [playbook, '## Qualification'],
      all: [`${process} Qualification`, `${playbook} Qualification`],
    },
    {
      what: 'an objection',
      told: ['content/objections/no-budget-this-year.md', 'No budget'],
      used: [playbook, 'No budget this year]'],
      all: [
        'content/objections/no-budget-this-year.md No budget this year',
        `${playbook} [No budget this year](../../content/objections/no-budget-this-year.md)`,
      ],
    },
    {
      what: 'a persona',
      told: ['content/personas/operations-manager.md', 'Operations manager'],
      used: [playbook, 'Operations manager'],
      all: [
        'content/offerings/packaging-lines.md Operations manager',
        'content/personas/operations-manager.md Operations manager',
        ...twice(`${process} Operations manager`),
        ...['', '', ''].map(() => 'content/processes/planned-call.md Operations manager'),
        `${playbook} Operations manager`,
      ],
    },
    {
      what: 'an id',
      told: ['content/personas/chief-financial-officer.md', 'Chief'],
      used: [playbook, 'persona: chief'],
      all: [
        'content/glossary/payback.md Chief financial officer',
        'content/offerings/packaging-lines.md Chief financial officer',
        'content/personas/chief-financial-officer.md Chief financial officer',
        ...twice(`${process} Chief financial officer`),
        ...['', '', ''].map(() => 'content/processes/planned-call.md Chief financial officer'),
        `${playbook} chief-financial-officer`,
      ],
    },
    {
      what: 'a term',
      told: ['content/glossary/payback.md', 'Payback'],
      used: [process, 'payback'],
      all: [
        'content/glossary/payback.md Payback',
        ...twice('content/personas/chief-financial-officer.md payback'),
        `${process} payback`,
        ...twice(`${playbook} payback`),
      ],
    },
    {
      what: 'a page',
      told: ['content/collateral/line-audit-worksheet.md', 'Line audit'],
      used: [process, 'Line audit worksheet]'],
      all: [
        'content/collateral/line-audit-worksheet.md Line audit worksheet',
        `${process} [Line audit worksheet](../collateral/line-audit-worksheet.md)`,
      ],
    },
  ])('finds all places that name $what, from where it is told and from a use', async ({ told, used, all }) => {
    expect(await references(...told)).toEqual(all)
    expect(await references(...used)).toEqual(all)
  })

  it('finds links to a stage, within its page too, and leads from each use to the process', async () => {
    const text = `${original(process)}\nBack to [the second](#qualification-gate).\n`
    await show(process, text)
    expect(await references(process, '## Qualification')).toContain(`${process} [the second](#qualification-gate)`)
    await show(process, original(process))
    const { uri, range } = await ask<Location>('textDocument/definition', playbook, placeOf(playbook, '## Quali', 6))
    expect([uri, range.start]).toEqual([uriOf(process), placeOf(process, 'Qualification', 0).position])
  })

  it.each<readonly [string, string, string, readonly string[]]>([
    [
      'a stage where it is told',
      process,
      '## Qualification',
      [
        '**Qualification** (stage 2 of 3 in New business)',
        '- **Buyer:** compares doing nothing with looking for a supplier',
        '- **Lead:** Account executive',
        '- **Time:** 30 days, at most 60',
        '- **Gate:** Do we pursue this?',
        'Each `##` heading that isn’t listed here is a stage.',
      ],
    ],
    [
      'a stage where a playbook is about it',
      playbook,
      '## Closing',
      ['**Closing** (stage 3 of 3 in New business)', 'Each `##` heading is a stage of the process.'],
    ],
    [
      'a heading with fixed words',
      process,
      '### Gate: Do we',
      ['The decision at the end of the stage, as a question.'],
    ],
    ['a heading alone', playbook, '### Insight', ['The thought that changes how the buyer sees it.']],
    ['a nested label', process, '**Evidence:**', ['What proves it.', 'For example: accepted invitation']],
    ['a key of front matter', process, 'win-rate:', ['Which of the three win rates in use is meant.']],
    ['a key that all pages have', playbook, 'reviewed:', ['When the owner last found it true.']],
    ['a key of the settings', 'fieldbook.yaml', 'name:', ['The name of the site, in its header and on paper.']],
  ])('tells about %s', async (_name, file, words, told) => {
    const hover = await ask<{ contents: { value: string } } | null>('textDocument/hover', file, placeOf(file, words, 2))
    for (const part of told) expect(hover?.contents.value).toContain(part)
  })

  it('renames a title or a stage from where the cursor is, and says why where it can’t', async () => {
    const before = await ask('textDocument/prepareRename', playbook, placeOf(playbook, '## Closing', 5))
    expect(before).toMatchObject({ placeholder: 'Closing' })
    const title = await ask('textDocument/prepareRename', process, placeOf(process, 'title: New', 9))
    expect(title).toMatchObject({ placeholder: 'New business', range: { start: { line: 1, character: 7 } } })
    await expect(
      ask('textDocument/rename', playbook, { ...placeOf(playbook, '## Closing', 5), newName: 'Prospecting' }),
    ).rejects.toThrow('The process has a stage `Prospecting` already.')
    await expect(ask('textDocument/prepareRename', process, placeOf(process, '### Do', 5))).rejects.toThrow('by hand')
  })

  it('changes along what names a file that the editor renames, or says why not', async () => {
    const [from, to] = ['content/personas/operations-manager.md', 'content/personas/head-of-operations.md']
    const rename = (newUri: string) =>
      connection().sendRequest('workspace/willRenameFiles', { files: [{ oldUri: uriOf(from), newUri }] })
    const edit = (await rename(uriOf(to))) as WorkspaceEdit
    expect(JSON.stringify(edit)).toContain('formerly: [operations-manager]')
    const told = new Promise((resolve) => {
      connection().onNotification('window/showMessage', resolve)
    })
    expect(await rename(uriOf('content/personas/Head of operations.md'))).toBeNull()
    expect(await told).toMatchObject({ message: expect.stringContaining('`head-of-operations`') as unknown })
  })

  it('finds of a person what names that one, not links to the page of all', async () => {
    const text = `${original(playbook)}\nAsk [us](../../content/people.md), or [her](../../content/people.md#enablement-lead).\n`
    await show(playbook, text)
    const found = await references('content/people.md', '## Enablement lead')
    expect(found).toContain(`${playbook} [her](../../content/people.md#enablement-lead)`)
    expect(found).toContain(`${playbook} Enablement lead`)
    expect(found).not.toContain(`${playbook} [us](../../content/people.md)`)
    await show(playbook, original(playbook))
  })

  it('leads to a file that a page links to', async () => {
    const text = `${original(playbook)}\n![A line](../../content/guides/line.svg)\n`
    await show(playbook, text)
    const position = { line: text.split('\n').length - 2, character: 14 }
    const place = await ask<Location>('textDocument/definition', playbook, { position })
    expect(place.uri).toBe(uriOf('content/guides/line.svg'))
    await show(playbook, original(playbook))
  })
})

async function references(file: string, words: string): Promise<readonly string[]> {
  const place = placeOf(file, words, words.startsWith('##') ? 5 : 2)
  if (words === 'persona: chief') place.position.character += 10
  const context = { includeDeclaration: true }
  const found = await ask<readonly Location[]>('textDocument/references', file, { ...place, context })
  return found
    .map(({ uri, range: { start, end } }) => {
      const path = uri.slice(uriOf('').length + 1)
      const line = applied(path, undefined).split('\n')[start.line] ?? ''
      return `${path} ${line.slice(start.character, end.character)}`
    })
    .sort()
}

function twice(line: string): readonly string[] {
  return [line, line]
}
