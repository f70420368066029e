import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../src/compiler/3-check/rule.ts'
import { fieldDueAfterWon } from '../../../src/compiler/3-check/rules/field-due-after-won.ts'
import { fieldDueStage } from '../../../src/compiler/3-check/rules/field-due-stage.ts'
import { fieldIncomplete } from '../../../src/compiler/3-check/rules/field-incomplete.ts'
import { fieldNotAsked } from '../../../src/compiler/3-check/rules/field-not-asked.ts'
import { methodologyAcronym } from '../../../src/compiler/3-check/rules/methodology-acronym.ts'
import { methodologyUnused } from '../../../src/compiler/3-check/rules/methodology-unused.ts'
import { skillWithoutRole } from '../../../src/compiler/3-check/rules/skill-without-role.ts'
import { compiled } from '../compiled.ts'
import { playbook, process, reportsOn } from './reports-of.ts'

describe('methodology-acronym', () => {
  it('names the letter that is missing, and where it belongs', () => {
    expect(
      acronym(
        'MEDDPICC',
        'Metrics, Economic buyer, Decision criteria, Decision process, Identify pain, Champion, Competition',
      ),
    ).toEqual(['`MEDDPICC` has 8 letters, and there are 7 fields: no field stands for `P` after `Decision process`'])
    expect(
      acronym(
        'MEDDICC',
        'Metrics, Economic buyer, Decision criteria, Decision process, Identify pain, Champion, Competition',
      ),
    ).toEqual([])
  })

  it('says which field is too many, and which order is wrong', () => {
    expect(acronym('PAC', 'Pain, Authority, Budget, Cost')).toEqual([
      '`PAC` has 3 letters, and there are 4 fields: no letter stands for `Budget`',
    ])
    expect(acronym('PAC', 'Authority, Pain, Cost')).toEqual([
      'The fields stand in another order than the letters of `PAC`',
    ])
  })

  it('passes over an article, and a name that is no acronym', () => {
    expect(acronym('PAC', 'The pain, Authority, A cost')).toEqual([])
    expect(acronym('Three answers', 'Pain, Cost')).toEqual([])
  })
})

describe('fields', () => {
  it('want question, evidence and gate; the steps of a meeting only a question', () => {
    expect(messages(fieldIncomplete, ['Field: Pain'])).toEqual([
      'The field `Pain` has no question, no evidence and no gate it is due by',
    ])
    expect(messages(fieldIncomplete, ['Field: Open'], { type: 'meeting' })).toEqual(['The step `Open` has no question'])
  })

  it('are due by a stage of a process, before the order', () => {
    expect(messages(fieldDueStage, ['Field: Pain', 'Due by: Closing'])).toEqual([])
    expect(messages(fieldDueStage, ['Field: Pain', 'Due by: Delivery'])).toEqual([
      '`Pain` is due by `Delivery`, which is no stage of `Sale`',
    ])
    expect(messages(fieldDueAfterWon, ['Field: Pain', 'Due by: Visits'])).toEqual([
      '`Pain` is due by `Visits`, but `Sale` is won before, at `Closing`',
    ])
  })
})

describe('field-not-asked', () => {
  it.each([
    ['a criterion with its name', 'Who signs'],
    ['a criterion with its name in other endings', 'Signing'],
    ['a criterion of an earlier gate', 'Pain'],
    ['evidence with its name', 'Order number'],
    ['a question of a playbook', 'Competition'],
  ])('passes %s', (_, title) => {
    expect(messages(fieldNotAsked, [`Field: ${title}`, 'Due by: Closing'])).toEqual([])
  })

  it('passes the words that are declared for it', () => {
    expect(messages(fieldNotAsked, ['Field: Metrics', 'Due by: Closing', 'Asked as: owner of the pain'])).toEqual([])
  })

  it('finds what nobody asks for, and what is asked too late', () => {
    expect(messages(fieldNotAsked, ['Field: Budget', 'Due by: Closing'])).toHaveLength(1)
    expect(messages(fieldNotAsked, ['Field: Who signs', 'Due by: Qualification'])).toEqual([
      '`Who signs` is due by the gate of `Qualification`, but no criterion or question up to there asks for it',
    ])
  })
})

it('finds a methodology that no process names, but not one that is retired', () => {
  const unused = (front: string): number =>
    reportsOn(methodologyUnused, {
      'content/methodologies/m.md': `---\ntitle: M\ntype: meeting\n${front}---\n\nText.\n`,
    }).length
  expect(unused('')).toBe(1)
  expect(unused('status: retired\n')).toBe(0)
})

it('takes a skill that a role links or a stage names for one that is needed', () => {
  const skill = { 'content/skills/asking.md': '---\ntitle: Asking\n---\n\nText.\n' }
  const role = '---\ntitle: Seller\ntype: sales\n---\n\n## Skills\n\n- Is good at [asking](../skills/asking.md)\n'
  expect(reportsOn(skillWithoutRole, skill)).toHaveLength(1)
  expect(reportsOn(skillWithoutRole, { ...skill, 'content/roles/seller.md': role })).toEqual([])
  const stage = process({}, ['## Qualification', '', '- **Skills:** Asking'])
  expect(reportsOn(skillWithoutRole, { ...skill, 'content/processes/sale.md': stage })).toEqual([])
})

it('says nothing to a company without sequences, skills and methodologies', () => {
  const { findings } = compiled({ 'content/processes/sale.md': process({}, ['## Qualification', '', 'We meet.']) })
  expect(findings.filter(({ rule }) => /sequence|touch|skill|field|methodology/.test(rule))).toEqual([])
})

function acronym(title: string, fields: string): string[] {
  return messages(
    methodologyAcronym,
    fields.split(', ').map((field) => `Field: ${field}`),
    { title },
  )
}

function messages(
  rule: Rule,
  lines: readonly string[],
  { title = 'Answers', type = 'opportunity' }: { title?: string; type?: string } = {},
): string[] {
  const body = lines.map((line) =>
    line.startsWith('Field: ') ? `\n## ${line.slice(7)}\n\nIts meaning.\n` : line.replace(/^([\w ]+): /, '- **$1:** '),
  )
  const gate = (title: string, ...criteria: readonly string[]) => [`### Gate: ${title}`, '', ...criteria]
  return reportsOn(rule, {
    'content/methodologies/answers.md': ['---', `title: ${title}`, `type: ${type}`, '---', '', ...body, ''].join('\n'),
    'content/processes/sale.md': process(
      { methodology: 'answers' },
      ['## Qualification', '', ...gate('Go on?', '- **Must:** the owner of the pain has named it')],
      [
        '## Closing',
        '',
        ...gate(
          'Is it an order?',
          '- **If yes:** won',
          '- **Must:** the one who signs has signed',
          '  - **Evidence:** the number of the order',
        ),
      ],
      ['## Visits', '', ...gate('Was it good?', '- **Must:** the visit has taken place')],
    ),
    'playbooks/account-executive/buyer.md': playbook({}, [
      '## Closing',
      '',
      '### Ask',
      '',
      '- Which competition did you look at?',
    ]),
  }).map(({ message }) => message)
}
