import { describe, expect, it } from 'vitest'
import { deriveCallPlan, type CallSheet } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'
import { callProcess, library, playbook, process } from './sample.ts'

describe('deriveCallPlan', () => {
  it('makes a sheet of every stage the playbook covers', () => {
    const sheets = sheetsOf(
      process,
      '## Qualification',
      '- **They will:** name a figure',
      '## Closing',
      '- **They will:** sign',
    )
    expect(sheets.map(({ id, number }) => [id, number])).toEqual([
      ['qualification', 2],
      ['closing', 4],
    ])
  })

  it('names each prompt by its stage and its words, so that an id stays when others come and go', () => {
    const [sheet] = sheetsOf(
      process,
      '## Qualification',
      ...questions('What did it cost?', 'Who says so?', 'Who says so?'),
    )
    expect(idsOf(sheet)).toEqual([
      'qualification-ask-what-did-it-cost',
      'qualification-ask-who-says-so',
      'qualification-ask-who-says-so-2',
    ])
    const [later] = sheetsOf(process, '## Qualification', ...questions('A new one?', 'Who says so?'))
    expect(idsOf(later)).toContain('qualification-ask-who-says-so')
  })

  it('puts the playbook’s own prompts first and asks at most seven in the call', () => {
    const own = ['One', 'Two', 'Three'].map((words) => `- ${words}`)
    const [sheet] = sheetsOf(
      process,
      '## Qualification',
      '- **They will:** name a figure',
      '## Call plan',
      '### Execute',
      ...own,
    )
    expect(sheet?.execute.map(({ id }) => id)).toEqual([
      'execute-one',
      'execute-two',
      'execute-three',
      'execute-people',
      'execute-doubts',
      'execute-promised',
      'execute-theirs',
    ])
    const [many] = sheetsOf(
      process,
      '## Qualification',
      '- **They will:** x',
      '## Call plan',
      '### Execute',
      ...[...own, ...own, ...own],
    )
    expect(many?.execute).toHaveLength(7)
  })

  it('ends in one of four ways, and asks what the gate wants to see', () => {
    const [sheet] = sheetsOf(process, '## Qualification', '- **They will:** name a figure')
    expect(sheet?.outcomes.map(({ title }) => title)).toEqual([
      'Signed',
      'Next step agreed',
      'No commitment yet',
      'No sale',
    ])
    expect(sheet?.criteria.map(({ id, dealKiller }) => [id, dealKiller])).toEqual([
      ['qualification-gate-annual-revenue-of-at-least-50m', true],
      ['qualification-gate-the-owner-has-agreed-to-an-audit', false],
    ])
  })

  it('makes one sheet of a call process: plan before, questions during, debrief after', () => {
    const sheets = sheetsOf(
      callProcess,
      '## Plan',
      ...questions('Which five would I ask?'),
      '## Execute',
      '- **They will:** invite us',
      ...questions('How does a bad night look?'),
      '## Debrief',
      ...questions('Which of the four was it?'),
    )
    expect(sheets).toHaveLength(1)
    const [sheet] = sheets
    expect(sheet?.title).toBe('A planned call')
    expect(JSON.stringify(sheet?.theyWill?.nodes)).toContain('invite us')
    expect(sheet?.plan.map(({ id }) => id)).toEqual(['plan-ask-which-five-would-i-ask'])
    expect(idsOf(sheet)).toEqual(['execute-ask-how-does-a-bad-night-look'])
    expect(sheet?.debrief.map(({ id }) => id)).toEqual([
      'debrief-ask-which-of-the-four-was-it',
      'debrief-learned',
      'debrief-differently',
    ])
  })

  it('has no sheet for a playbook that covers nothing', () => {
    expect(sheetsOf(process, '## Qualification', '', 'Not with this buyer.')).toEqual([])
  })
})

function sheetsOf(of: Record<string, string>, ...lines: readonly string[]): readonly CallSheet[] {
  const { handbook } = compiled({ ...of, ...library, ...playbook('finance', ...lines) })
  const entry = handbook.get('playbook', 'seller/finance')
  if (!entry) throw new Error('The sample has no playbook')
  return deriveCallPlan(handbook, entry).sheets
}

function questions(...texts: readonly string[]): string[] {
  return ['### Ask', ...texts.map((text) => `- ${text}`)]
}

function idsOf(sheet: CallSheet | undefined): string[] | undefined {
  return sheet?.questions.flatMap(({ prompts }) => prompts.map(({ id }) => id))
}
