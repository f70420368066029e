import { describe, expect, it } from 'vitest'
import { commitmentOfSeller } from '../../../src/compiler/3-check/rules/commitment-of-seller.ts'
import { reportsOnStage } from './reports-of.ts'

describe('commitment-of-seller', () => {
  it.each([
    'I send the offer on Friday',
    'We’ll present the payback',
    'we present the offer to the board',
    'present the offer',
    'send them the brochure',
    'follow up next week',
    'our account executive visits the plant',
    'the AE calls back on Monday',
    'walk the buyer through the proposal',
    'send our price list by Friday',
    'demo the product',
  ])('finds the seller’s step “%s”', (words) => {
    expect(reportsOnStage(commitmentOfSeller, `- **They will:** ${words}`)).toHaveLength(1)
  })

  it.each([
    'send us the downtime log by Friday',
    'present the payback to the board in May',
    'present our offer to the bank',
    'call us back with a date',
    'introduce us to the plant engineer',
    'show our sales engineer the line',
    'send our proposal on to the board',
    'offer two dates for the audit',
    'our layout comes back with their marks',
    'prepare the capital request',
    'follow the audit through both shifts',
    'explain the stops to our account executive',
    'send the contract back, signed',
    'put our account executive on the agenda of the May meeting',
    'We are invited to the board meeting',
  ])('passes the buyer’s step “%s”', (words) => {
    expect(reportsOnStage(commitmentOfSeller, `- **They will:** ${words}`)).toEqual([])
  })
})
