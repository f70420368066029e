import { describe, expect, it } from 'vitest'
import { coveredStages, derivePlaybook, type PlaybookView } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { library, playbook, process } from './sample.ts'

describe('derivePlaybook', () => {
  it('shows every stage in the process’s order, whatever the order of the sections', () => {
    const view = viewOf(
      '## 2. qualification',
      '- **They will:** name a figure',
      '## Prospecting',
      '- **They will:** accept a date',
    )
    expect(view.stages.map(({ title, number }) => [number, title])).toEqual([
      [1, 'Prospecting'],
      [2, 'Qualification'],
      [3, 'Proof'],
      [4, 'Closing'],
      [5, 'Delivery'],
    ])
    expect(coveredStages(view).map(({ title }) => title)).toEqual(['Prospecting', 'Qualification'])
  })

  it('says why a stage is passed over: the author’s words, the buyer, the seller, or nothing written yet', () => {
    const view = viewOf('## Qualification', '', 'Not with this buyer: see [the other one](operations-manager.md).')
    const why = view.stages.map((stage) => (stage.covered ? 'covered' : stage.why.because))
    expect(why).toEqual(['gap', 'said', 'persona', 'gap', 'role'])
  })

  it('sends on to the playbooks of the same role for buyers who do take part', () => {
    const other = playbook('operations-manager', '## Proof', '- **They will:** run it')
    const view = viewOf('## Qualification', '- **They will:** name a figure', other)
    const proof = view.stages.find(({ title }) => title === 'Proof')
    expect(proof?.covered === false && proof.elsewhere.map(({ id }) => id)).toEqual(['seller/operations-manager'])
  })

  it('keeps a section that matches no stage, at the end', () => {
    const view = viewOf('## Qualfication', '- **They will:** name a figure')
    expect(view.stages.at(-1)).toMatchObject({
      covered: true,
      title: 'Qualfication',
      stage: undefined,
      number: undefined,
    })
  })

  it('says whether the role leads or helps, and looks names up', () => {
    const [stage] = coveredStages(viewOf('## Qualification', '- **With:** Operations manager; our Engineer'))
    expect(stage?.part).toBe('leads')
    expect(stage?.with.map(({ text, entry }) => [text, entry?.id])).toEqual([
      ['Operations manager', 'operations-manager'],
      ['Engineer', 'engineer'],
    ])
  })

  it('puts deal killers before what must be true', () => {
    const [stage] = coveredStages(viewOf('## Qualification', '- **They will:** name a figure'))
    expect(stage?.gate?.criteria.map(({ line, dealKiller }) => [line.text, dealKiller])).toEqual([
      ['annual revenue of at least $50M', true],
      ['the owner has agreed to an audit', false],
    ])
  })

  it('joins an objection with its own file: the answer first, then what is said to this buyer', () => {
    const objection = objectionOf(
      '### If they say [No budget](../../content/objections/no-budget.md)',
      '',
      'Move to the month.',
      '',
      '- **Also heard:** it is frozen',
      '- **Show:** [Worksheet](../../content/collateral/worksheet.md)',
    )
    expect(objection?.title).toBe('No budget this year')
    expect(wordsOf(objection?.answer)).toBe('The loss is in the budget already.')
    expect(wordsOf(objection?.here)).toBe('Move to the month.')
    expect(wordsOf(objection?.means)).toBe('the loss has no owner')
    expect(wordsOf(objection?.secondRound)).toBe('Then when?')
    expect(objection?.alsoHeard).toEqual(['it is frozen', 'come back in spring'])
    expect(objection?.show.map(({ text }) => text)).toEqual(['Worksheet', 'Cost of waiting'])
  })

  it('takes the playbook’s meaning where both have one', () => {
    const objection = objectionOf(
      '### If they say [No budget](../../content/objections/no-budget.md)',
      '',
      '- **Means:** she wants to be asked',
    )
    expect(wordsOf(objection?.means)).toBe('she wants to be asked')
  })

  it('answers an objection of the playbook’s own with its own text', () => {
    const objection = objectionOf('### If they say I am busy', '', 'Two minutes.')
    expect(objection).toMatchObject({ title: 'I am busy', library: undefined, here: undefined })
    expect(wordsOf(objection?.answer)).toBe('Two minutes.')
  })
})

function viewOf(...lines: readonly (string | Readonly<Record<string, string>>)[]): PlaybookView {
  const text = lines.filter((line) => typeof line === 'string')
  const files = lines.filter((line) => typeof line !== 'string')
  const { handbook } = compiled(
    Object.assign({}, process, library, playbook('finance', ...text), ...files) as Record<string, string>,
  )
  const entry = handbook.get('playbook', 'seller/finance')
  if (!entry) throw new Error('The sample has no playbook')
  return derivePlaybook(handbook, entry)
}

function objectionOf(...lines: readonly string[]) {
  return coveredStages(viewOf('## Qualification', '- **They will:** name a figure', '', ...lines))[0]?.objections[0]
}

function wordsOf(prose: { readonly nodes: readonly unknown[] } | undefined): string | undefined {
  return prose && /"value":"(.*?)"/.exec(JSON.stringify(prose.nodes))?.[1]
}
