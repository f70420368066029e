import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CompletionItem, TextEdit } from 'vscode-languageserver'
import { pretendEditor } from './pretend-editor.ts'
import { smallCompany } from './run.ts'

const sold = 'content/processes/new-business.md'
const playbook = 'playbooks/account-executive/chief-financial-officer.md'
const root = smallCompany()
writeFileSync(join(root, 'content/guides/our figures.pdf'), 'a document')
writeFileSync(join(root, 'content/guides/far-too-large.png'), new Uint8Array(1_000_001))
const { applied, ask, original, show, uriOf } = pretendEditor(root)

describe('completion in a text editor', { timeout: 30_000 }, () => {
  it('completes keys and values of front matter, headings, labels, names and link targets', async () => {
    const at = async (line: string, below: string): Promise<string[]> => {
      const text = original(playbook).replace(below, `${below}\n${line}`)
      await show(playbook, text)
      const index = text.split('\n').indexOf(line)
      const place = { position: { line: index, character: line.length } }
      const items = await ask<CompletionItem[]>('textDocument/completion', playbook, place)
      return items.map(({ label }) => label)
    }
    expect(await at('sta', '---')).toContain('status')
    expect(await at('status: ', '---')).toEqual(['draft', 'live', 'retired'])
    expect(await at('process: ', '---')).toEqual(['new-business', 'planned-call'])
    expect(await at('## ', '## Qualification')).toEqual(expect.arrayContaining(['Prospecting', 'Closing', 'Call plan']))
    expect(await at('### ', '## Qualification')).toEqual(expect.arrayContaining(['Ask', 'If they say', 'Say exactly']))
    expect(await at('- ', '## Qualification')).toEqual(['They will', 'At least', 'With'])
    expect(await at('- **With:** ', '## Qualification')).toEqual(
      expect.arrayContaining(['Operations manager', 'Sales manager']),
    )
    expect(await at('See [it](', '## Qualification')).toContain('../../content/collateral/cost-of-waiting.md')
    const stage = 'See [it](../../content/processes/new-business.md#'
    expect(await at(stage, '## Qualification')).toEqual(expect.arrayContaining(['qualification', 'qualification-gate']))
    await show(playbook, original(playbook))
  })

  it('completes lists of front matter, keys that are still missing, and the settings', async () => {
    const at = async (file: string, typed: string, ...rest: readonly string[]): Promise<string[]> => {
      const lines = [...rest, typed]
      await show(file, lines.join('\n'))
      const place = { position: { line: lines.length - 1, character: typed.length } }
      const items = await ask<CompletionItem[]>('textDocument/completion', file, place)
      return items.map(({ label }) => label)
    }
    const people = ['account-executive', 'pricing-desk', 'sales-manager']
    expect(await at(sold, 'roles: [account-executive, ', '---', 'title: Sale')).toEqual(people)
    expect(await at(sold, '  - ', '---', 'title: Sale', 'roles:')).toEqual(people)
    const left = await at(sold, '', '---', 'title: Sale', 'roles:', '  - account-executive')
    expect(left).toContain('type')
    expect(left).not.toContain('title')
    expect(await at('fieldbook.yaml', 'pa')).toContain('paper')
    expect(await at('fieldbook.yaml', 'paper: ')).toEqual(['a4', 'letter'])
    expect(await at('fieldbook.yaml', '  gate-', 'severities:')).toContain('gate-without-decider')
    expect(await at('fieldbook.yaml', '    ', 'folders:', '  content/roles:')).toEqual(['owner', 'review-every'])
    expect(await at('fieldbook.yaml', '    owner: ', 'folders:', '  content/roles:')).toContain('Enablement lead')
    expect(await at('fieldbook.yaml', '  gate-without-decider: ', 'severities:')).toEqual([
      'error',
      'warning',
      'advice',
      'off',
    ])
    for (const file of [sold, 'fieldbook.yaml']) await show(file, original(file))
  })

  it.each<readonly [string, string, string]>([
    ['---\nreview-ev', 'review-every', '---\nreview-every: '],
    ['---\nrole: account-ex', 'account-executive', '---\nrole: account-executive'],
    ['---\nowner: Enable', 'Enablement lead', '---\nowner: Enablement lead'],
    ['---\nowner: "Enable', 'Enablement lead', '---\nowner: "Enablement lead'],
    ['---\n---\n## Qualification\n### If th', 'If they say', '---\n---\n## Qualification\n### If they say: '],
    ['---\n---\n## Qualification\n- At', 'At least', '---\n---\n## Qualification\n- **At least:** '],
    withBuyers('operations ma', 'Operations manager'),
    withBuyers('Sales manager; our Operations ma', 'Sales manager; our Operations manager'),
    withBuyers('Sales manager, ', 'Sales manager, Operations manager'),
    withBuyers('our ', 'our Operations manager'),
    link('../../content/coll', '../../content/collateral/cost-of-waiting.md'),
    link('cost of', '../../content/collateral/cost-of-waiting.md'),
    link('../../content/processes/new-business.md#qual', '../../content/processes/new-business.md#qualification-gate'),
  ])('puts what is chosen in the place of what was typed: %j', async (typed, chosen, expected) => {
    const lines = typed.split('\n')
    await show(playbook, typed)
    const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
    const items = await ask<CompletionItem[]>('textDocument/completion', playbook, { position })
    const edit = items.find(({ label }) => label === chosen)?.textEdit as TextEdit
    expect(edit.range.end).toEqual(position)
    expect(applied(playbook, { changes: { [uriOf(playbook)]: [edit] } })).toBe(expected)
    await show(playbook, original(playbook))
  })

  it('offers objections, and whole links behind a label, once a bracket is open', async () => {
    const begun = '---\n---\n## Qualification\n'
    const link = '[No budget this year](../../content/objections/no-budget-this-year.md)'
    expect(await completed(`${begun}### If they say [No bu`, 'No budget this year')).toBe(
      `${begun}### If they say ${link}`,
    )
    expect(await completed(`${begun}### If they say `, 'No budget this year')).toBe(`${begun}### If they say ${link}`)
    expect(await completed(`${begun}### If they say [`, 'No budget this year', ']')).toBe(
      `${begun}### If they say ${link}`,
    )
    const show = `${begun}### If they say: it costs too much\n\n- **Show:** `
    expect(await completed(`${show}[Cost`, 'Cost of waiting')).toBe(
      `${show}[Cost of waiting](../../content/collateral/cost-of-waiting.md)`,
    )
  })

  it('offers pictures that a page may show, and files that it may lead to', async () => {
    const shown = await labels('---\n---\n![A line](')
    expect(shown).toEqual(['../../content/guides/line.svg'])
    const led = await labels('---\n---\n[A line](')
    expect(led).toEqual(
      expect.arrayContaining(['../../content/guides/our%20figures.pdf', '../../content/guides/line.svg']),
    )
  })

  it('offers stages behind labels that name one', async () => {
    const stages = ['Prospecting', 'Qualification', 'Closing']
    const metric = 'content/metrics/deals.md'
    const named = '---\ntitle: Deals\nlevel: activity\n---\n- **Process:** New business\n- **Stages:** '
    await show(metric, named)
    expect(await labelsAt(metric, named)).toEqual(stages)
    const text = original(sold).replace('- **If no:** stop', '- **If no:** back to Qu')
    expect(await labelsAt(sold, text.slice(0, text.indexOf('back to Qu') + 10), text)).toEqual([
      'stop',
      'nurture, look again in 6 months',
      ...stages.map((stage) => `back to ${stage}`),
    ])
    await show(sold, original(sold))
  })

  it('offers what a criterion is proven by', async () => {
    const gate = '---\n---\n## Qualification\n### Gate: Do we go on?\n- **Must:** they have said so\n'
    expect(await labels(`${gate}  - `, sold)).toEqual(['Evidence'])
    expect(await labels(`${gate}- `, sold)).toContain('Deal killer')
  })

  it('offers rules in a remark that accepts a finding, those that find something below it first', async () => {
    const found = original(sold).replace(
      '- **Decides:** Sales manager',
      '<!-- fieldbook-ignore \n- **Decides:** Sale manager',
    )
    await show(sold, found)
    const line = found.split('\n').findIndex((it) => it.startsWith('<!--'))
    const items = await ask<CompletionItem[]>('textDocument/completion', sold, { position: { line, character: 22 } })
    const first = items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))[0]
    expect(first).toMatchObject({ label: 'unknown-name', textEdit: { newText: 'unknown-name: ' } })
    await show(sold, original(sold))
    expect(await completed('---\n---\n<!-- field', 'fieldbook-ignore')).toBe('---\n---\n<!-- fieldbook-ignore ')
    expect(await completed('---\n# fieldbook-ignore owner-m', 'owner-missing')).toBe(
      '---\n# fieldbook-ignore owner-missing: ',
    )
  })
})

async function offered(typed: string, file = playbook, behind = ''): Promise<readonly CompletionItem[]> {
  await show(file, typed + behind)
  const lines = typed.split('\n')
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  return ask('textDocument/completion', file, { position })
}

async function labelsAt(file: string, before: string, text = before): Promise<readonly string[]> {
  await show(file, text)
  const lines = before.split('\n')
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 }
  const items = await ask<CompletionItem[]>('textDocument/completion', file, { position })
  return items.map(({ label }) => label)
}

async function labels(typed: string, file = playbook): Promise<readonly string[]> {
  const items = await offered(typed, file)
  await show(file, original(file))
  return items.map(({ label }) => label)
}

/** A text once what is chosen stands in it. */
async function completed(typed: string, chosen: string, behind = ''): Promise<string> {
  const items = await offered(typed, playbook, behind)
  const edit = items.find(({ label }) => label === chosen)?.textEdit as TextEdit
  const text = applied(playbook, { changes: { [uriOf(playbook)]: [edit] } })
  await show(playbook, original(playbook))
  return text
}

/** A buyer is being typed behind a label, and `Operations manager` is chosen. */
function withBuyers(typed: string, expected: string): readonly [string, string, string] {
  const above = '---\n---\n## Qualification\n- **With:** '
  return [above + typed, 'Operations manager', above + expected]
}

/** The target of a link is being typed, and one is chosen. */
function link(typed: string, expected: string): readonly [string, string, string] {
  const above = '---\n---\nSee [it]('
  return [above + typed, expected.split('#')[1] ?? expected, above + expected]
}
