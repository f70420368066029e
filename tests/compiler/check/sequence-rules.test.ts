import { describe, expect, it } from 'vitest'
import type { Report, Rule } from '../../../src/compiler/3-check/rule.ts'
import { sequenceIncomplete } from '../../../src/compiler/3-check/rules/sequence-incomplete.ts'
import { sequenceMismatch } from '../../../src/compiler/3-check/rules/sequence-mismatch.ts'
import { sequenceOneMedium } from '../../../src/compiler/3-check/rules/sequence-one-medium.ts'
import { sequenceStage } from '../../../src/compiler/3-check/rules/sequence-stage.ts'
import { sequenceTooLong } from '../../../src/compiler/3-check/rules/sequence-too-long.ts'
import { touchDayRule } from '../../../src/compiler/3-check/rules/touch-day.ts'
import { touchDaysNotRising } from '../../../src/compiler/3-check/rules/touch-days-not-rising.ts'
import { touchMedium } from '../../../src/compiler/3-check/rules/touch-medium.ts'
import { touchWithoutText } from '../../../src/compiler/3-check/rules/touch-without-text.ts'
import { touchesCrowded } from '../../../src/compiler/3-check/rules/touches-crowded.ts'
import { process, reportsOn } from './reports-of.ts'

describe('touch-day', () => {
  it('wants a whole day, from the start or back from an end', () => {
    expect(messages(touchDayRule, touch('Day: 1'), touch('Day: 30 days before the end date'))).toEqual([])
    expect(messages(touchDayRule, touch('Day: 1.5'))).toEqual([
      'The touch `Touch` is due on day `1.5`, which is no whole day',
    ])
    expect(messages(touchDayRule, touch('Day: 0'))).toEqual([])
    expect(messages(touchDayRule, touch('Day: -3'))).toEqual([
      'The touch `Touch` is due on day `-3`, before the first day',
    ])
    expect(messages(touchDayRule, touch('By: phone'))).toEqual(['The touch `Touch` doesn’t say on which day it is due'])
  })

  it('leaves a day that can’t be read to the rule that says so', () => {
    expect(messages(touchDayRule, touch('Day: soon'))).toEqual([])
  })
})

describe('touch-days-not-rising', () => {
  it('passes the same day twice, and days that count down to an end', () => {
    expect(messages(touchDaysNotRising, touch('Day: 1'), touch('Day: 1'), touch('Day: 4'))).toEqual([])
    expect(messages(touchDaysNotRising, touch('Day: 30 before'), touch('Day: 7 before'), touch('Day: 0'))).toEqual([])
  })

  it('names the touch that goes back once, and points at the one above it', () => {
    const [report, ...others] = reports(touchDaysNotRising, touch('Day: 9'), touch('Day: 4'), touch('Day: 7'))
    expect(others).toEqual([])
    expect(report?.related?.[0]?.at.start.line).toBeLessThan(report?.at.start.line ?? 0)
    expect(messages(touchDaysNotRising, touch('Day: 7 before'), touch('Day: 30 before'))).toHaveLength(1)
  })
})

describe('touch-medium', () => {
  it('understands what people call the four', () => {
    const known = ['Phone', 'call', 'E-mail', 'email', 'visit', 'in person', 'LinkedIn', 'social'].map((word) =>
      touch(`By: ${word}`),
    )
    expect(messages(touchMedium, ...known)).toEqual([])
    expect(reports(touchMedium, touch('By: fone')).map(({ hint }) => hint)).toEqual(['Did you mean `phone`?'])
  })
})

describe('touch-without-text', () => {
  it('is content with a voicemail for a phone touch, and wants a subject for an e-mail', () => {
    expect(messages(touchWithoutText, touch('By: phone', '### Voicemail', '', 'Please call back.'))).toEqual([])
    expect(messages(touchWithoutText, touch('By: e-mail', '', 'Good morning.'))).toEqual([
      'The e-mail `Touch` has no subject',
    ])
    expect(messages(touchWithoutText, touch('By: visit', 'Note: bring cake'))).toEqual([
      'The touch `Touch` goes by visit, but there are no words for it',
    ])
  })

  it('says nothing more of a touch whose way isn’t known', () => {
    expect(messages(touchWithoutText, touch('By: pigeon'))).toEqual([])
  })
})

describe('touches-crowded', () => {
  it.each([
    ['four in a week', [1, 2, 4, 7]],
    ['five in eight days', [1, 2, 4, 7, 8]],
    ['one a week', [1, 8, 15, 22, 29, 36]],
    ['a single touch', [1]],
    ['four on one day', [1, 1, 1, 1]],
  ])('passes %s', (_, days) => {
    expect(messages(touchesCrowded, ...days.map((day) => touch(`Day: ${day}`)))).toEqual([])
  })

  it('finds five in seven days, wherever they stand', () => {
    expect(messages(touchesCrowded, ...[1, 20, 21, 22, 23, 26].map((day) => touch(`Day: ${day}`)))).toEqual([
      '5 touches in seven days (days 20 to 26) are more than a buyer answers; at most 4 were expected',
    ])
  })
})

describe('sequence-one-medium', () => {
  it.each([
    ['two touches', ['phone', 'phone']],
    ['one other in the middle', ['e-mail', 'phone', 'e-mail']],
    ['one other at the end', ['e-mail', 'e-mail', 'visit']],
    ['one whose way isn’t known', ['e-mail', 'e-mail', 'fax']],
    ['nothing but different ones', ['phone', 'social', 'visit']],
  ])('passes %s', (_, ways) => {
    expect(messages(sequenceOneMedium, ...ways.map((way) => touch(`By: ${way}`)))).toEqual([])
  })

  it('takes words for the same way as one', () => {
    expect(messages(sequenceOneMedium, touch('By: phone'), touch('By: call'), touch('By: telephone'))).toHaveLength(1)
  })
})

describe('where a sequence belongs', () => {
  it('knows its stages, and offers the nearest', () => {
    expect(reports(sequenceStage, touch('Day: 1'), { serves: 'Qualifcation' }).map(({ hint }) => hint)).toEqual([
      'Did you mean `Qualification`?',
    ])
  })

  it('asks for stage, end and touches, each once', () => {
    expect(messages(sequenceIncomplete, { serves: '' })).toEqual([
      'This sequence has no touches',
      'This sequence doesn’t say which stage it serves, so no playbook shows it',
    ])
  })

  it('adds up the times of all stages it serves', () => {
    const touches = [touch('Day: 1'), touch('Day: 80')]
    expect(messages(sequenceTooLong, ...touches, { serves: 'Qualification' })).toEqual([
      'This sequence runs for 79 days, but `Qualification` may take 30 days at most',
    ])
    expect(messages(sequenceTooLong, ...touches, { serves: 'Qualification, Closing' })).toEqual([])
    expect(messages(sequenceTooLong, ...touches, { serves: 'Qualification, Open end' })).toEqual([])
  })

  it('wants roles and buyers who take part', () => {
    expect(messages(sequenceMismatch, touch('Day: 1'))).toEqual([])
    expect(messages(sequenceMismatch, touch('Day: 1', 'Lead: Pricing desk'), { personas: 'user' })).toEqual([
      '`User` takes no part in `Qualification`, which this sequence serves',
      '`Pricing desk` leads this touch, but isn’t one of the sequence’s roles',
    ])
    expect(messages(sequenceMismatch, touch('Day: 1'), { serves: 'Closing' })).toEqual([
      '`Account executive` neither leads nor helps in `Closing`, which this sequence serves',
    ])
  })
})

type Front = { readonly serves?: string; readonly personas?: string }

function touch(...lines: readonly string[]): string {
  const labels = lines.map((line) => line.replace(/^(\w[\w ]*): /, '- **$1:** '))
  return ['## Touch', '', ...labels, ''].join('\n')
}

function messages(rule: Rule, ...parts: readonly (string | Front)[]): string[] {
  return reports(rule, ...parts).map(({ message }) => message)
}

function reports(rule: Rule, ...parts: readonly (string | Front)[]): readonly Report[] {
  const touches = parts.filter((part) => typeof part === 'string')
  const { serves = 'Qualification', personas = 'buyer' } = parts.find((part) => typeof part !== 'string') ?? {}
  const text = [
    '---',
    'title: Sequence',
    'roles: [account-executive]',
    `personas: [${personas}]`,
    'process: sale',
    '---',
    '',
    ...(serves === '' ? [] : [`- **Serves:** ${serves}`]),
    '- **Stop when:** they say no',
    '',
    // Each touch has a heading of its own.
    ...touches.map((it, index) => (index === 0 ? it : it.replace('## Touch', `## Touch ${index + 1}`))),
  ]
  const stage = (title: string, ...labels: readonly string[]) => [
    `## ${title}`,
    '',
    ...labels.map((label) => label.replace(/^(\w+): /, '- **$1:** ')),
  ]
  return reportsOn(rule, {
    'content/processes/sale.md': process(
      {},
      stage('Qualification', 'Lead: Account executive', 'Buyers: Buyer', 'Time: 10 days, at most 30'),
      stage('Closing', 'Lead: Pricing desk', 'Buyers: Buyer', 'Time: 20 days, at most 60'),
      stage('Open end', 'Lead: Account executive', 'Buyers: Buyer'),
    ),
    'content/sequences/sequence.md': text.join('\n'),
  })
}
