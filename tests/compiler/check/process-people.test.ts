import { describe, expect, it } from 'vitest'
import { approvalAccountable } from '../../../src/compiler/3-check/rules/approval-accountable.ts'
import { callStages } from '../../../src/compiler/3-check/rules/call-stages.ts'
import { stageWithoutDoneWhen } from '../../../src/compiler/3-check/rules/stage-without-done-when.ts'
import { process, reportsOn } from './reports-of.ts'

describe('approval-accountable', () => {
  const approval = (line: string) =>
    reportsOn(approvalAccountable, {
      'content/processes/sale.md': process({}, [
        '## One',
        '',
        '### Approvals before this gate',
        '',
        `- **Price:** ${line}`,
      ]),
    }).map((report) => report.message)

  it.each(['Pricing desk', 'Pricing desk (accountable). Prepared by Account executive; tell Account executive'])(
    'passes %s',
    (line) => {
      expect(approval(line)).toEqual([])
    },
  )

  it('finds none and two', () => {
    expect(approval('Prepared by Account executive')).toEqual([
      'The approval `Price` has no accountable role; exactly one was expected',
    ])
    expect(approval('Pricing desk (accountable), Account executive (accountable)')).toEqual([
      'The approval `Price` has 2 accountable roles: `Pricing desk` and `Account executive`; exactly one was expected',
    ])
  })
})

describe('call-stages', () => {
  const call = (...titles: readonly string[]) =>
    reportsOn(callStages, {
      'content/processes/sale.md': process({ type: 'call' }, ...titles.map((title) => [`## ${title}`, '', 'Text.'])),
    })

  it('passes the three, with a number or without', () => {
    expect(call('Plan', 'Execute', 'Debrief')).toEqual([])
    expect(call('1. plan', '2. execute', '3. debrief')).toEqual([])
  })

  it('finds a missing one, one too many, and a wrong order', () => {
    expect(call('Plan', 'Debrief').map((it) => it.hint)).toEqual(['Add `## Execute`.'])
    expect(call('Plan', 'Execute', 'Celebrate', 'Debrief').map((it) => it.message)).toEqual([
      'A call process has the stages `Plan`, `Execute` and `Debrief` and no others; this one is called `Celebrate`',
    ])
    expect(call('Plan', 'Debrief', 'Execute').map((it) => it.hint)).toEqual([
      'Move `## Execute` and what is below it up.',
    ])
  })

  it('leaves other types alone', () => {
    expect(
      reportsOn(callStages, { 'content/processes/sale.md': process({ type: 'account' }, ['## Profile', '', 'Text.']) }),
    ).toEqual([])
  })
})

describe('stage-without-done-when', () => {
  it('passes a gate in its place, and opportunities', () => {
    const gated = ['## One', '', '### Gate: Done?', '', '- it is done']
    expect(
      reportsOn(stageWithoutDoneWhen, { 'content/processes/sale.md': process({ type: 'territory' }, gated) }),
    ).toEqual([])
    expect(
      reportsOn(stageWithoutDoneWhen, { 'content/processes/sale.md': process({}, ['## One', '', 'Text.']) }),
    ).toEqual([])
    expect(
      reportsOn(stageWithoutDoneWhen, {
        'content/processes/sale.md': process({ type: 'territory' }, ['## One', '', 'Text.']),
      }),
    ).toHaveLength(1)
  })
})
