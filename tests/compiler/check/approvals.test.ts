import { describe, expect, it } from 'vitest'
import { approvalBySeller } from '../../../src/compiler/3-check/rules/approval-by-seller.ts'
import { approvalDecidedTwice } from '../../../src/compiler/3-check/rules/approval-decided-twice.ts'
import { approvalPreparedByAccountable } from '../../../src/compiler/3-check/rules/approval-prepared-by-accountable.ts'
import { approvalWithoutPreparer } from '../../../src/compiler/3-check/rules/approval-without-preparer.ts'
import { gateDeciderBelowLead } from '../../../src/compiler/3-check/rules/gate-decider-below-lead.ts'
import { reportsToCycle } from '../../../src/compiler/3-check/rules/reports-to-cycle.ts'
import type { Rule } from '../../../src/compiler/3-check/rule.ts'
import { process, reportsOn } from './reports-of.ts'

const role = (title: string, type: string, reportsTo?: string): string =>
  [
    '---',
    `title: ${title}`,
    `type: ${type}`,
    '---',
    '',
    'Works.',
    '',
    reportsTo ? `- **Reports to:** ${reportsTo}` : '',
    '',
  ].join('\n')
const manager = { 'content/roles/sales-manager.md': role('Sales manager', 'management') }

describe('who takes part in an approval', () => {
  const messages = (rule: Rule, line: string) =>
    reportsOn(rule, {
      ...manager,
      'content/processes/sale.md': process({}, ['## One', '', '### Approvals', '', `- **Price:** ${line}`]),
    }).map(({ message }) => message)

  it('has somebody who prepares it', () => {
    expect(messages(approvalWithoutPreparer, 'Pricing desk (accountable); tell Account executive')).toEqual([
      'Nobody prepares the approval `Price`; who brings the facts to `Pricing desk` was expected',
    ])
    expect(messages(approvalWithoutPreparer, 'Pricing desk (accountable). Prepared by Account executive')).toEqual([])
  })

  it('is not the one who decides', () => {
    const twice = 'Pricing desk (accountable). Prepared by Account executive, Pricing desk'
    expect(messages(approvalPreparedByAccountable, twice)).toHaveLength(1)
  })

  it('is decided by a department or a manager', () => {
    expect(messages(approvalBySeller, 'AE (accountable). Prepared by Sales manager')).toEqual([
      '`Price` is approved by `Account executive`, who sells; a department or a manager was expected',
    ])
    expect(messages(approvalBySeller, 'Sales manager (accountable). Prepared by AE')).toEqual([])
  })

  it('leaves unknown names and two accountable roles to other rules', () => {
    for (const rule of [approvalWithoutPreparer, approvalPreparedByAccountable, approvalBySeller]) {
      expect(messages(rule, 'Price office (accountable). Prepared by Price office')).toEqual([])
      expect(messages(rule, 'AE (accountable), Pricing desk (accountable)')).toEqual([])
    }
  })
})

describe('the same decision', () => {
  const sale = (title: string, line: string) => process({ title }, ['## One', '', '### Approvals', '', line])

  it('is approved by one role, in whatever process', () => {
    const files = (second: string) => ({
      ...manager,
      'content/processes/a.md': sale('A', '- **Delivery date:** Pricing desk. Prepared by AE'),
      'content/processes/b.md': sale('B', second),
    })
    expect(reportsOn(approvalDecidedTwice, files('- **delivery date:** Sales manager. Prepared by AE'))).toMatchObject([
      { message: '`delivery date` is approved by `Sales manager` here and by `Pricing desk` in `A`' },
    ])
    expect(reportsOn(approvalDecidedTwice, files('- **Delivery week:** Sales manager. Prepared by AE'))).toEqual([])
    expect(reportsOn(approvalDecidedTwice, files('- **Delivery date:** Pricing desk. Prepared by AE'))).toEqual([])
  })
})

describe('reporting', () => {
  const boss = (reportsTo?: string) => ({
    'content/roles/sales-manager.md': role('Sales manager', 'management', reportsTo),
  })
  const seller = { 'content/roles/account-executive.md': role('Account executive', 'sales', 'Sales manager') }

  it('ends somewhere: a circle is told once, with every role in it', () => {
    expect(reportsOn(reportsToCycle, { ...boss('Account executive'), ...seller })).toMatchObject([
      { related: [{ message: '`Sales manager` reports to `Account executive`' }] },
    ])
    expect(reportsOn(reportsToCycle, boss('Sales manager'))).toMatchObject([
      { message: '`Sales manager` reports to itself' },
    ])
    expect(reportsOn(reportsToCycle, { ...boss(), ...seller })).toEqual([])
  })

  it('leaves the gate to the one above', () => {
    const gate = (lead: string, decides: string) => ({
      ...boss(),
      ...seller,
      'content/processes/sale.md': process({}, [
        '## One',
        '',
        `- **Lead:** ${lead}`,
        '',
        '### Gate: Do we?',
        '',
        `- **Decides:** ${decides}`,
      ]),
    })
    expect(reportsOn(gateDeciderBelowLead, gate('Sales manager', 'Account executive'))).toHaveLength(1)
    expect(
      reportsOn(gateDeciderBelowLead, gate('Account executive', 'Sales manager; above $1M Account executive')),
    ).toHaveLength(1)
    expect(
      reportsOn(gateDeciderBelowLead, gate('Account executive', 'Account executive; above $1M Sales manager')),
    ).toEqual([])
    expect(reportsOn(gateDeciderBelowLead, gate('Pricing desk', 'Account executive'))).toEqual([])
  })
})
