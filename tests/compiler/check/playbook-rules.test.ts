import { describe, expect, it } from 'vitest'
import type { Rule } from '../../../src/compiler/3-check/rule.ts'
import { objectionWithoutAnswer } from '../../../src/compiler/3-check/rules/objection-without-answer.ts'
import { playbookMismatch } from '../../../src/compiler/3-check/rules/playbook-mismatch.ts'
import { playbookName } from '../../../src/compiler/3-check/rules/playbook-name.ts'
import { stageLeftOut } from '../../../src/compiler/3-check/rules/stage-left-out.ts'
import { stageNotInProcess } from '../../../src/compiler/3-check/rules/stage-not-in-process.ts'
import { stageWithoutCommitment } from '../../../src/compiler/3-check/rules/stage-without-commitment.ts'
import { stageWithoutQuestions } from '../../../src/compiler/3-check/rules/stage-without-questions.ts'
import { playbook, process, reportsOn, reportsOnStage } from './reports-of.ts'

describe('stage-left-out', () => {
  it('owes a section where the role leads or helps and the persona takes part', () => {
    const stages = [
      stage('Led', 'Buyers: Buyer', 'Lead: Account executive'),
      stage('Helped', 'Buyers: User, Buyer', 'Lead: Pricing desk', 'Helps: AE'),
      stage('Of others', 'Buyers: Buyer', 'Lead: Pricing desk'),
      stage('Without them', 'Buyers: User', 'Lead: Account executive'),
    ]
    expect(hints(stageLeftOut, stages, []).map((hint) => hint.split('.')[0])).toEqual([
      'Add `## Led`',
      'Add `## Helped`',
    ])
  })

  it('passes a section that says “Not with this buyer”, and one whose heading is misspelt', () => {
    const stages = [stage('Closing', 'Buyers: Buyer', 'Lead: AE')]
    expect(hints(stageLeftOut, stages, [['## Closing', '', 'Not with this buyer: see elsewhere.']])).toEqual([])
    expect(hints(stageLeftOut, stages, [['## Closng', '', 'Text.']])).toEqual([])
  })
})

describe('stage-not-in-process', () => {
  it('offers the nearest stage, else all of them', () => {
    const stages = [stage('Qualification'), stage('Closing')]
    expect(hints(stageNotInProcess, stages, [['## 2. closing', '', 'Text.']])).toEqual([])
    expect(hints(stageNotInProcess, stages, [['## Closng', '', 'Text.']])).toEqual(['Did you mean `Closing`?'])
    expect(hints(stageNotInProcess, stages, [['## Delivery', '', 'Text.']])).toEqual([
      'Use the name of one of its stages: `Qualification` or `Closing`.',
    ])
  })
})

describe('a section that says “Not with this buyer”', () => {
  it.each([stageWithoutCommitment, stageWithoutQuestions])('owes nothing to $id', (rule) => {
    expect(reportsOnStage(rule, 'Not with this buyer: see [User](user.md).')).toEqual([])
    expect(reportsOnStage(rule, 'She reads it.')).toHaveLength(1)
  })
})

describe('stage-without-questions', () => {
  it('takes an invitation to tell for a question, a topic for none', () => {
    expect(reportsOnStage(stageWithoutQuestions, '### Ask', '', '- Walk me through the last stop.')).toEqual([])
    expect(reportsOnStage(stageWithoutQuestions, '### Ask', '', '- Budget')[0]?.message).toBe(
      'No line under `Ask` in the stage `Qualification` is a question',
    )
  })
})

describe('objection-without-answer', () => {
  const lines = ['### If they say [Too dear](../../content/objections/too-dear.md)']
  const answered = '---\ntitle: Too dear\n---\n\nCompared with what?\n'
  const unanswered = '---\ntitle: Too dear\n---\n\n- **Means:** no figure yet\n'
  const withFile = (objection: string, ...more: readonly string[]) =>
    reportsOn(objectionWithoutAnswer, {
      'content/objections/too-dear.md': objection,
      'content/processes/sale.md': process({}, stage('Qualification')),
      'playbooks/account-executive/buyer.md': playbook({}, ['## Qualification', '', ...lines, ...more]),
    })

  it('passes an answer in the objection’s own file or in the playbook', () => {
    expect(withFile(answered)).toEqual([])
    expect(withFile(unanswered, '', 'Compared with what?')).toEqual([])
  })

  it('finds none in either, and points at both', () => {
    const [report] = withFile(unanswered)
    expect(report?.message).toBe('The objection `Too dear` is answered neither here nor in its own file')
    expect(report?.related?.[0]?.at.file).toBe('content/objections/too-dear.md')
  })
})

describe('playbook-mismatch', () => {
  it('finds a role the process doesn’t name and a persona no stage names', () => {
    const files = (front: Readonly<Record<string, string>>) => ({
      'content/processes/sale.md': process({}, stage('One', 'Buyers: Buyer')),
      'playbooks/account-executive/buyer.md': playbook(front, ['## One', '', 'Text.']),
    })
    expect(reportsOn(playbookMismatch, files({}))).toEqual([])
    expect(reportsOn(playbookMismatch, files({ role: 'pricing-desk' })).map((it) => it.related?.[0]?.message)).toEqual([
      'the roles of `Sale`',
    ])
    expect(reportsOn(playbookMismatch, files({ persona: 'user' })).map((it) => it.message)).toEqual([
      '`User` takes part in no stage of the process `Sale`; its buyers are `Buyer`',
    ])
  })
})

describe('playbook-name', () => {
  it.each(['account-executive/buyer', 'account-executive/buyer.renewal'])('passes %s', (path) => {
    expect(named(path)).toEqual([])
  })

  it.each([
    ['account-executive/user', '`playbooks/account-executive/buyer.md` was expected'],
    ['pricing-desk/buyer.renewal', '`playbooks/account-executive/buyer.renewal.md` was expected'],
    ['buyer', '`playbooks/account-executive/buyer.md` was expected'],
    ['account-executive/dairy/buyer', '`playbooks/account-executive/buyer.md` was expected'],
    ['account-executive/buyer.print', 'A playbook’s variant can’t be called `print`'],
  ])('finds %s', (path, words) => {
    expect(named(path)).toEqual([expect.stringContaining(words)])
  })

  it('sends no playbook where another one lies', () => {
    const text = playbook({}, ['## One', '', 'Text.'])
    const at = (name: string) => `playbooks/account-executive/${name}.md`
    expect(reportsOn(playbookName, { [at('user')]: text, [at('buyer')]: text })).toMatchObject([
      { hint: 'A playbook is there already: correct `persona`, or move what this one says there.' },
    ])
  })

  function named(path: string): readonly string[] {
    return reportsOn(playbookName, { [`playbooks/${path}.md`]: playbook({}, ['## One', '', 'Text.']) }).map(
      (it) => it.message,
    )
  }
})

function hints(
  rule: Rule,
  stages: readonly (readonly string[])[],
  sections: readonly (readonly string[])[],
): readonly string[] {
  return reportsOn(rule, {
    'content/processes/sale.md': process({}, ...stages),
    'playbooks/account-executive/buyer.md': playbook({}, ...sections),
  }).map((report) => report.hint)
}

function stage(title: string, ...labels: readonly string[]): readonly string[] {
  return [`## ${title}`, '', ...labels.map((label) => `- **${label.replace(':', ':**')}`), '', 'Text.']
}
