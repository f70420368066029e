import { describe, expect, it } from 'vitest'
import { compiled } from './compiled.ts'

describe('the accounts of a role', () => {
  it.each([
    ['25', 25],
    ['170 plants', 170],
    ['about 25 open accounts', 25],
    ['20–25', 25],
    ['65 a quarter', 65],
    ['1,200', 1200],
  ])('%s are read', (written, count) => {
    expect(roleWith(`**Accounts:** ${written}`).role.accounts).toMatchObject({ known: 'stated', count, text: written })
  })

  it.each(['many', '25 %', '$25k', '260 a year, 65 a quarter', '-5'])('%s are not', (written) => {
    expect(roleWith(`**Accounts:** ${written}`).issues).toContainEqual(unreadable(written, '25'))
  })
})

describe('the calls of a role', () => {
  it.each([
    ['7 a week, high risk, each different', 7, 'high', 'different'],
    ['each different; high risk; 7 per week', 7, 'high', 'different'],
    ['3 a day, low risk, alike', 15, 'low', 'alike'],
    ['about 180 dials a week, low risk each, routine', 180, 'low', 'alike'],
    ['9 a week, medium to high risk, unique', 9, 'high', 'different'],
    ['26 a quarter, moderate risk', 2, 'medium', undefined],
    ['7/week', 7, undefined, undefined],
  ])('%s are read', (written, aWeek, risk, likeness) => {
    expect(roleWith(`**Calls:** ${written}`).role.calls).toMatchObject({ known: 'stated', aWeek, risk, likeness })
  })

  it.each(['a lot', 'high risk', '7', '7 a week, 3 a day', '7 a week, risky', '7 a week, high risk, whatever comes'])(
    '%s are not',
    (written) => {
      expect(roleWith(`**Calls:** ${written}`).issues).toContainEqual(
        unreadable(written, '7 a week, high risk, each different'),
      )
    },
  )
})

describe('the deals of a role', () => {
  it.each([
    ['4 months, set start and end, $820k', 120, true, 820_000],
    ['$46k each, 6 weeks, set beginning and end', 42, true, 46_000],
    ['2–3 months, open-ended', 90, false, undefined],
    ['4 months, set start and end, $330k to $1.6M', 120, true, 1_600_000],
    ['set start and end', undefined, true, undefined],
  ])('%s are read', (written, days, ends, size) => {
    const { deals } = roleWith(`**Deals:** ${written}`).role
    expect(deals).toMatchObject({ known: 'stated', ends })
    expect(deals?.known === 'stated' && deals.length?.days).toBe(days)
    expect(deals?.known === 'stated' && deals.size?.amount).toBe(size)
  })

  it('may be none', () => {
    expect(roleWith('**Deals:** none').role.deals).toMatchObject({ known: 'none' })
    expect(roleWith('**Deals:** no deals of its own').role.deals).toMatchObject({ known: 'none' })
  })

  it.each(['long ones', '4', '4 months, 820', '4 months, 5 months', '4 months, no idea', '-4 months'])(
    '%s are not',
    (written) => {
      expect(roleWith(`**Deals:** ${written}`).issues).toContainEqual(
        unreadable(written, '4 months, set start and end, $820k'),
      )
    },
  )
})

describe('the revenue of a role', () => {
  it.each([
    ['72 % from 5 accounts', 0.72, 5, true],
    ['72% from its 5 largest accounts', 0.72, 5, true],
    ['about 57 % from 25 plants, every year', 0.57, 25, true],
    ['all from 3 plants, new every year', 1, 3, false],
    ['100 % of the quota from 3 plants, new each year', 1, 3, false],
  ])('%s is read', (written, share, accounts, continues) => {
    expect(roleWith(`**Revenue:** ${written}`).role.revenue).toMatchObject({
      known: 'stated',
      share: expect.closeTo(share, 9) as number,
      accounts,
      continues,
    })
  })

  it('may be spread', () => {
    expect(roleWith('**Revenue:** spread over all accounts').role.revenue).toMatchObject({ known: 'spread' })
  })

  it.each(['$2.46M', '72 %', '72 % from 5 accounts, mostly', 'from 5 accounts', '37 of 79 lines'])(
    '%s is not',
    (written) => {
      expect(roleWith(`**Revenue:** ${written}`).issues).toContainEqual(unreadable(written, '72 % from 5 accounts'))
    },
  )
})

it.each(['Accounts', 'Calls', 'Deals', 'Revenue'])('%s may be not known yet', (label) => {
  const { role, issues } = roleWith(`**${label}:** not known yet`)
  const [trait] = [role.accounts, role.calls, role.deals, role.revenue].filter((it) => it !== undefined)
  expect(trait).toMatchObject({ known: 'unknown', text: 'not known yet' })
  expect(issues).toEqual([])
})

function roleWith(line: string) {
  const { handbook } = compiled({
    'content/roles/seller.md': `---\ntitle: Seller\ntype: sales\n---\n\nSells.\n\n- ${line}\n`,
  })
  const issues = handbook.issues.filter(({ type }) => type === 'value-unreadable' || type === 'value-ambiguous')
  return { role: handbook.get('role', 'seller')!, issues }
}

function unreadable(found: string, example: string): unknown {
  return expect.objectContaining({ type: 'value-unreadable', found, example })
}
