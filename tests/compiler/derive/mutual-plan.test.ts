import { describe, expect, it } from 'vitest'
import { mutualPlanOf, type MutualPlan } from '../../../src/compiler/index.ts'
import { compiled } from '../compiled.ts'

describe('mutualPlanOf', () => {
  it('dates the steps from the start of the stage that the plan begins with', () => {
    const plan = planOf(
      '## Mutual plan\n\nFor both.\n\n### Audit\n\n- **Their side:** Finance\n- **Our side:** Seller\n- **By:** 5 days into Audit\n\n### Order\n\n- **By:** end of Closing\n\n### Running\n\n- **By:** Delivery\n',
    )
    expect(plan?.from).toBe('author')
    expect(plan?.decisionDay).toBe(50)
    expect(plan?.rows.map(({ what, day }) => [what, day])).toEqual([
      ['Audit', 5],
      ['Order', 50],
      ['Running', 150],
    ])
    expect(plan?.rows[0]?.theirSide.map(({ text }) => text)).toEqual(['Finance'])
  })

  it('shows only collateral that buyers may have', () => {
    const plan = planOf('## Mutual plan\n\n### Audit\n\n- **Uses:** Worksheet, Margin sheet\n')
    expect(plan?.rows[0]?.uses.map(({ text }) => text)).toEqual(['Worksheet'])
  })

  it('is made of what the gates ask of the buyer where nobody has written one, without deal killers and without ours', () => {
    const plan = planOf('')
    expect(plan?.from).toBe('gates')
    expect(plan?.rows.map(({ what, day, doneWhen }) => [what, day, doneWhen])).toEqual([
      ['The CFO has named the payback she needs', 20, 'her e-mail'],
      ['The buyer has signed', 50, undefined],
    ])
    expect(plan?.rows[1]?.theirSide.map(({ text }) => text)).toEqual(['Finance'])
  })

  it('is nothing where the gates ask the buyer for one thing only', () => {
    expect(planOf('', '- **Must:** the order is there')).toBeUndefined()
  })
})

function planOf(
  plan: string,
  lastCriterion = '- **Must:** the buyer has signed\n  - **Evidence:** CRM field',
): MutualPlan | undefined {
  const { handbook } = compiled({
    'content/personas/finance.md': '---\ntitle: Finance\npart: decides\naliases: [CFO]\n---\n\nSigns.\n',
    'content/roles/seller.md': '---\ntitle: Seller\ntype: sales\n---\n\nSells.\n',
    'content/collateral/worksheet.md': '---\ntitle: Worksheet\ntype: worksheet\nshare: buyer\n---\n\nText.\n',
    'content/collateral/margin-sheet.md': '---\ntitle: Margin sheet\ntype: worksheet\nshare: internal\n---\n\nText.\n',
    'content/processes/sale.md': `---
title: Sale
type: opportunity
roles: [seller]
---

## Prospecting

- **Time:** 10 days

## Audit

- **Buyers:** Finance
- **Lead:** Seller
- **Time:** 20 days

### Gate: Is it worth it?

- **Deal killer:** the CFO has $50M
- **Must:** the CFO has named the payback she needs
  - **Evidence:** her e-mail
- **Must:** the CFO has confirmed that our margin holds
- **Must:** the costing is done

## Closing

- **Buyers:** Finance
- **Lead:** Seller
- **Time:** 30 days

### Gate: Is it an order?

- **If yes:** won
${lastCriterion}

## Delivery

- **Time:** 100 days

${plan}`,
  })
  return mutualPlanOf(handbook, handbook.get('process', 'sale')!)
}
