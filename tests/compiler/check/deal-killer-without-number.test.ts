import { describe, expect, it } from 'vitest'
import { findVagueMeasure } from '../../../src/compiler/3-check/wording/vague-measure.ts'

describe('a measure without a number', () => {
  it.each([
    ['the company is large enough', 'large enough'],
    ['sufficient annual revenue', 'sufficient annual revenue'],
    ['the budget is adequate', 'budget is adequate'],
    ['a short payback', 'short payback'],
    ['enough budget is there', 'enough budget'],
    ['the plant is too far away from a hub', 'too far'],
    ['minimum order value', 'minimum order value'],
    ['a big company', 'a big company'],
    ['they decide soon', 'soon'],
  ])('is found in “%s”', (criterion, words) => {
    expect(findVagueMeasure(criterion)).toBe(words)
  })

  it.each([
    'annual revenue of at least $50M',
    'no registered dealer deal is open for this plant',
    'packs in cups, tubs, trays or cartons (not bags or bottles only)',
    'the budget for the line has been released',
    'the board has seen the payback',
    'a long-term supply contract is ending',
    'the machine has a high-voltage supply of its own',
    'a large retailer has asked for the new pack',
    'the buyer has named the size of the loss in writing',
    'the longest stop is in the downtime log',
    'the minimum is agreed in the frame contract of the group',
    'no account executive has an open opportunity at this plant',
    'two shifts or more are run',
    'the dealer has a fitter trained on this model within one day’s drive',
  ])('is not in “%s”', (criterion) => {
    expect(findVagueMeasure(criterion)).toBeUndefined()
  })
})
