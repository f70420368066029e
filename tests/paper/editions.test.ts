import { describe, expect, it } from 'vitest'
import { editionsOf } from '../../src/compiler/index.ts'
import { openBook } from '../../src/workspace/index.ts'

const editions = editionsOf(openBook({ today: '2026-11-22' }).handbook)
const named = (name: string) => editions.find((edition) => edition.name === name)
const parts = (name: string): string[] => [...new Set(named(name)?.chapters.map(({ part }) => part))]
const addresses = (name: string): string[] => named(name)?.chapters.map(({ address }) => address) ?? []

describe('the editions of a handbook', () => {
  it('have names of their own', () => {
    expect(new Set(editions.map(({ name }) => name)).size).toBe(editions.length)
  })

  it('are one of each playbook, by its role, buyer and process', () => {
    expect(named('playbook/account-executive/chief-financial-officer')).toMatchObject({
      form: 'book',
      about: ['Account executive', 'Chief financial officer', 'New business, direct'],
      chapters: [{ address: '/playbooks/account-executive/chief-financial-officer/print/' }],
    })
  })

  it('are one of each selling role: processes, buyers, playbooks, battle cards, glossary', () => {
    expect(parts('role/account-executive')).toEqual([
      '',
      'Processes',
      'Buyers',
      'Playbooks',
      'Battle cards',
      'Glossary',
    ])
    expect(addresses('role/account-executive')).toContain('/competitors/nimbro/')
    expect(addresses('role/account-executive')).not.toContain('/playbooks/dealer-manager/managing-director/print/')
    expect(named('role/plant-manager')).toBeUndefined()
  })

  it('are the onboarding path, in the order to read it', () => {
    expect(addresses('onboarding')[0]).toBe('/guides/first-week/')
    expect(addresses('onboarding').at(-1)).toBe('/glossary/')
    expect(addresses('onboarding')).not.toContain('/guides/source-format/')
  })

  it('are the manager’s: coaching with its sheets, gates, approvals, numbers', () => {
    expect(addresses('manager')).toEqual(
      expect.arrayContaining([
        '/coaching/gate-review-scorecard/',
        '/coaching/gate-review-scorecard/sheet/',
        '/coaching/one-to-one-agenda/',
        '/processes/new-business-direct/gates/',
        '/approvals/',
      ]),
    )
  })

  it('are single sheets of each sort', () => {
    const sheets = editions.filter(({ form }) => form === 'sheet').map(({ name, title }) => `${name}: ${title}`)
    expect(sheets).toEqual(
      expect.arrayContaining([
        'sheet/new-business-direct/cheat-sheet: Cheat sheet',
        'sheet/new-business-direct/gates: All gates on one sheet',
        'sheet/new-business-direct/slips: Approval slips',
        'sheet/new-business-direct/mutual-plan: Mutual plan',
        'sheet/key-account-growth/account-plan: Account plan',
        'sheet/territory-coverage/territory-plan: Territory plan',
        'sheet/planned-call/call-sheet: Blank call sheet',
        'sheet/call-plan/account-executive/chief-financial-officer: Call plan, filled in ahead',
        'sheet/coaching/funnel-review: Review sheet',
        'sheet/coaching/call-coaching-sheet: Ride-along sheet',
      ]),
    )
  })

  it('are the whole site, with every entry once', () => {
    const all = addresses('site')
    expect(new Set(all).size).toBe(all.length)
    for (const kind of ['objections', 'collateral', 'metrics', 'personas', 'processes', 'playbooks'])
      expect(all.filter((address) => address.startsWith(`/${kind}/`)).length).toBeGreaterThan(3)
  })
})
