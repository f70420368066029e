import { describe, expect, it } from 'vitest'
import { criterionTwoInOne } from '../../../src/compiler/3-check/rules/criterion-two-in-one.ts'
import { reportsOnCriteria } from './reports-of.ts'

describe('criterion-two-in-one', () => {
  it.each([
    [
      'the CFO has confirmed the deposit and procurement has sent its list',
      'the CFO has confirmed the deposit',
      'procurement has sent its list',
    ],
    ['the budget is released, and the board has set a date', 'the budget is released', 'the board has set a date'],
    ['the layout is returned; the hall is measured', 'the layout is returned', 'the hall is measured'],
    [
      'the audit has been held as well as the report has been read',
      'the audit has been held',
      'the report has been read',
    ],
    ['the price is agreed but the terms are with legal', 'the price is agreed', 'the terms are with legal'],
    [
      'everyone who was asked has signed and the plan is dated',
      'everyone who was asked has signed',
      'the plan is dated',
    ],
  ])('finds two statements in “%s”', (criterion, first, second) => {
    const [report] = reportsOnCriteria(criterionTwoInOne, criterion)
    expect(report?.hint).toContain(`\`${first}\` and \`${second}\``)
  })

  it.each([
    'the date and the people for the line audit are agreed',
    'the terms and conditions have been accepted',
    'the plan is signed by operations and finance',
    'the audit has shown where the line stops and what it costs',
    'both the CFO and the plant manager have agreed',
    'the audit has shown where it stops and why nobody on the night shift has a spare part',
    'the report names what is wrong and who is hurt by it',
    'everyone who was asked and the sponsor have seen the report',
    'the buyer has written “we are ready and the board is informed”',
    'the owner of the problem has put a name and a figure on it',
    'payback is between 24 and 36 months',
    'research and development has released the film',
  ])('passes “%s”', (criterion) => {
    expect(reportsOnCriteria(criterionTwoInOne, criterion)).toEqual([])
  })
})
