import { describe, expect, it } from 'vitest'
import { compiled } from '../compiled.ts'
import { process } from './reports-of.ts'

describe('a win/loss review', () => {
  it('has nothing to fix as it should be', () => {
    expect(found(review)).toEqual([])
  })

  it.each([
    ['- No decision\n- Price\n', '', ['section-empty']],
    ['## Loss reasons\n\n- No decision\n- Price\n', '', ['loss-reasons-missing']],
    ['## Loss reasons\n\n- No decision\n- Price\n', '## Loss reasons\n\nPrice, mostly.\n', ['loss-reasons-missing']],
    ['- No decision\n- Price\n', '- No decision: 60 of 56\n- Price\n', ['loss-reason-count']],
    ['- No decision\n- Price\n', '- No decision: 30 of 56\n- Price: 10 of 56\n', ['loss-reason-count']],
    ['- No decision\n- Price\n', '- No decision: 30 of 56\n- Price: 26 of 56\n', []],
    ['- No decision\n- Price\n', '- No decision: 30 of 56\n- Price\n', []],
    ['19 of 56', '57 of 56', ['loss-reason-count']],
    ['19 of 56', 'many', []],
    ['- **Loss reason:** No decision', '- **Loss reason:** no decision.', []],
    ['- **Loss reason:** No decision', '- **Loss reason:** Timing', ['loss-reason-unknown']],
    ['won, lost, delivered', 'won deals, lost deals, delivered deals', []],
    ['won, lost, delivered', 'lost', ['win-loss-review-incomplete']],
    ['- **Within:** 30 days\n', '', ['win-loss-review-incomplete']],
    ['- **Within:** 30 days\n', '- **Within:** soon\n', ['value-unreadable']],
    ['- **Within:** 30 days\n', '- **Within:** 11 months\n', []],
    ['- **Within:** 30 days\n', '- **Within:** 30 years\n', ['win-loss-review-incomplete']],
    ['every deal above $500k', 'big deals', ['win-loss-review-incomplete']],
    ['every deal above $500k', 'all line deals', []],
    ['- **Gate changed:** Qualification\n', '', ['win-loss-without-change']],
    ['- **In common:** 19 of 56 were small\n', '', ['win-loss-without-change']],
    ['- **Process:** Sale\n', '', ['win-loss-gate-unknown']],
    ['- **Process:** Sale\n', '- **Process:** Sails\n', ['unknown-name']],
    ['- **Gate changed:** Qualification\n', '- **Gate changed:** Qualfication\n', ['win-loss-gate-unknown']],
    ['- **Gate changed:** Qualification\n', '- **Gate changed:** Delivery\n', ['win-loss-gate-unknown']],
    ['at least $50M', 'at least $80M', ['win-loss-gate-unknown']],
  ])('with %j as %j gets %j', (was, becomes, rules) => {
    expect(review).toContain(was)
    expect(found(review.replace(was, becomes))).toEqual(rules)
  })

  it('without a lesson has taught nothing', () => {
    expect(found(review.slice(0, review.indexOf('## Too small')))).toEqual(['win-loss-without-change'])
  })

  it('knows the reason behind a lost gate', () => {
    expect(found(review, 'lost: Price')).toEqual([])
    expect(found(review, 'lost: Weather')).toEqual(['loss-reason-unknown'])
    expect(found(review, 'stop (and tell the dealer)')).toEqual([])
  })
})

const review = `---
title: Win/loss review
---

What closed deals taught us.

- **Examined:** won, lost, delivered
- **Threshold:** every deal above $500k
- **Within:** 30 days
- **Role:** Account executive

## Loss reasons

- No decision
- Price

## Too small

- **In common:** 19 of 56 were small
- **Loss reason:** No decision
- **Process:** Sale
- **Gate changed:** Qualification
- **Criterion changed:** annual revenue of at least $50M
`

function found(text: string, no = 'stop'): readonly string[] {
  const { findings } = compiled({
    'content/win-loss-review.md': text,
    'content/roles/account-executive.md': '---\ntitle: Account executive\ntype: sales\n---\n\nSells.\n',
    'content/processes/sale.md': process(
      {},
      ['## Qualification', '', '### Gate: Do we pursue this?', '', `- **If no:** ${no}`],
      ['- **Deal killer:** annual revenue of at least $50M'],
      ['## Delivery', '', 'It arrives.'],
    ),
  })
  return findings
    .filter(({ rule, at }) => at.file === 'content/win-loss-review.md' || rule.startsWith('loss'))
    .map(({ rule }) => rule)
    .filter((rule) => !/^(?:owner|review)-/.test(rule))
}
