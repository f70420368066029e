import { describe, expect, it } from 'vitest'
import { addressOf, addressWithin } from '../../../src/compiler/4-derive/address.ts'
import type { Entry } from '../../../src/compiler/index.ts'

describe('addressOf', () => {
  it.each([
    ['process', 'new-business-direct', '/processes/new-business-direct/'],
    ['role', 'account-executive', '/roles/account-executive/'],
    ['persona', 'chief-financial-officer', '/personas/chief-financial-officer/'],
    ['objection', 'no-budget', '/objections/no-budget/'],
    ['collateral', 'cost-of-waiting', '/collateral/cost-of-waiting/'],
    ['guide', 'first-week', '/guides/first-week/'],
    ['rule', 'stage-without-gate', '/rules/stage-without-gate/'],
    ['term', 'oee', '/glossary/#oee'],
    ['person', 'sales-coach', '/people/#sales-coach'],
    ['playbook', 'account-executive/chief-financial-officer', '/playbooks/account-executive/chief-financial-officer/'],
    [
      'playbook',
      'account-executive/chief-financial-officer.renewal',
      '/playbooks/account-executive/chief-financial-officer/renewal/',
    ],
    ['guide', 'first-week/monday', '/guides/first-week/monday/'],
    ['guide', 'Für Anfänger', '/guides/F%C3%BCr%20Anf%C3%A4nger/'],
  ] as const)('%s %s stands at %s', (kind, id, address) => {
    expect(addressOf({ kind, id } as Entry)).toBe(address)
  })
})

describe('addressWithin', () => {
  it('adds the place in the page', () => {
    expect(addressWithin({ kind: 'process', id: 'p' } as Entry, 'qualification-gate')).toBe(
      '/processes/p/#qualification-gate',
    )
    expect(addressWithin({ kind: 'process', id: 'p' } as Entry, undefined)).toBe('/processes/p/')
  })

  it('stays at an entry that is itself a place in a page', () => {
    expect(addressWithin({ kind: 'term', id: 'oee' } as Entry, 'more')).toBe('/glossary/#oee')
  })
})
