import { describe, expect, it } from 'vitest'
import { triggerOfSeller } from '../../../src/compiler/3-check/rules/trigger-of-seller.ts'
import { process, reportsOn } from './reports-of.ts'

function reportsOnTrigger(words: string) {
  return reportsOn(triggerOfSeller, {
    'content/processes/sale.md': process({}, ['## Qualification', '', `- **Trigger:** ${words}`]),
  })
}

describe('trigger-of-seller', () => {
  it.each([
    'we want to present the offer',
    'We’d like to see the plant',
    'we send the proposal',
    'we’ll call them next week',
    'our quarter ends',
    'the end of our fiscal quarter',
    'the account executive wants a meeting',
    'time for us to follow up',
    'a chance to hit the quota',
    'I need to fill my pipeline',
  ])('finds the seller’s wish “%s”', (words) => {
    expect(reportsOnTrigger(words)).toHaveLength(1)
  })

  it.each([
    'we are invited to the tender',
    'they want to see a proof',
    'we receive the signed protocol',
    'their quarter ends with money left',
    'the buyer sends us the downtime log',
    'our audit report is accepted by e-mail',
    'our contact leaves the company',
    'the CFO asks what we would present to the board',
    'a competitor presents to the committee',
    '“we want to be called back” on the website form',
    'the end of the quarter, when the budget is released',
    'the plant manager wants the loss gone',
  ])('passes the buyer’s event “%s”', (words) => {
    expect(reportsOnTrigger(words)).toEqual([])
  })

  it('looks at the steps of a journey as well', () => {
    const reports = reportsOn(triggerOfSeller, {
      'content/journeys/buying.md': '---\ntitle: Buying\n---\n\n## Look around\n\n- **Trigger:** we call them\n',
    })
    expect(reports).toHaveLength(1)
  })
})
