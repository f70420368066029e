import { describe, expect, it } from 'vitest'
import { criterionOpinion } from '../../../src/compiler/3-check/rules/criterion-opinion.ts'
import { reportsOnCriteria } from './reports-of.ts'

describe('criterion-opinion', () => {
  it.each([
    ['the buyer is interested', 'is interested'],
    ['CFO seems very keen on the idea', 'seems very keen'],
    ['the operations manager feels that the line is too slow', 'feels'],
    ['the maintenance manager likes our remote access', 'manager likes'],
    ['good relationship with the plant', 'good relationship'],
    ['the buyer understands the value of a line audit', 'buyer understands'],
    ['they are on board', 'they are on board'],
    ['the customer wants to buy this year', 'customer wants to'],
    ['the deal is likely to close in May', 'is likely'],
    ['the champion has shown strong interest', 'strong interest'],
    ['the CFO is really happy with the payback', 'is really happy'],
    ['trust with the sponsor is built', 'trust with'],
  ])('finds the opinion in “%s”', (criterion, words) => {
    const [report, ...more] = reportsOnCriteria(criterionOpinion, criterion)
    expect(report?.message).toContain(`\`${words}\``)
    expect(more).toEqual([])
  })

  it.each([
    'the interest rate of the lease is agreed',
    'no registered dealer deal is open for this plant',
    'the CFO has written that she is interested in a start in May',
    'all interested parties are named in the buying group map',
    'the board’s minutes say “we are convinced of the payback”',
    'the hall is ready for the line',
    'all conditions of the contract are satisfied',
    'a film like theirs has run on the machine for an hour',
    'a good quote from a second maker is on the table',
    'the plant appears on the registration list',
    'the budget is committed in the capital plan',
    'the three most likely causes of stops are named in the report',
    'a trust deed shows who owns the plant',
    'the felt seals have been measured',
    'the owner of the problem has agreed to a line audit',
    'order books are open to our auditor',
  ])('passes “%s”', (criterion) => {
    expect(reportsOnCriteria(criterionOpinion, criterion)).toEqual([])
  })

  it('speaks of each criterion once', () => {
    expect(
      reportsOnCriteria(criterionOpinion, 'she seems interested and feels good', 'they like us', 'he likes us'),
    ).toHaveLength(3)
  })
})
