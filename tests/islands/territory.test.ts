import { describe, expect, it } from 'vitest'
import type { Kept } from '../../src/islands/keep/kept.ts'
import { territoryRows } from '../../src/islands/territory/account-rows.ts'
import type { Pattern } from '../../src/islands/territory/pattern.ts'
import { guessAccountColumns, isAccountHead, readAccounts, signOf } from '../../src/islands/territory/read-accounts.ts'
import { entry, newTerritory, territoryIn } from '../../src/islands/territory/territory.ts'
import { readTable } from '../../src/islands/tools/crm/read-table.ts'
import { writeCsv } from '../../src/islands/tools/crm/write-csv.ts'

const pattern: Pattern = {
  id: 'territory-coverage',
  title: 'Territory coverage',
  sellingHours: 20,
  sellingText: '20 hours a year',
  tiers: [
    { id: 'tier-a', title: 'A', touches: 8, hours: 2, returns: 41_600, text: '8 a year' },
    { id: 'tier-b', title: 'B', touches: 4, hours: 2, returns: undefined, text: '4 a year' },
  ],
}

describe('a territory', () => {
  it('takes touches and hours from the tier where an account has none of its own', () => {
    const { accounts, ration } = territoryIn(
      territory({ '1/name': 'Own', '1/tier': 'tier-a', '1/touches': '3', '1/hours': '1.5', '2/tier': 'tier-b' }),
      pattern,
    )
    expect(accounts.map(({ name, counted }) => [name, counted])).toEqual([
      ['Own', { id: '1', tier: 0, touches: 3, hoursPerTouch: 1.5, returns: 41_600 }],
      ['Account 2', { id: '2', tier: 1, touches: 4, hoursPerTouch: 2, returns: undefined }],
    ])
    expect(ration?.hours).toBe(3 * 1.5 + 4 * 2)
  })

  it.each([
    ['-1', 'touches'],
    ['1e9', 'touches'],
    ['many', 'touches'],
  ])('counts no account whose touches are %s, instead of taking the tier’s', (touches, why) => {
    const { accounts, ration } = territoryIn(territory({ '1/tier': 'tier-a', '1/touches': touches }), pattern)
    expect(accounts[0]?.counted).toBe(why)
    expect(ration?.hours).toBe(0)
  })

  it('counts no account without a tier, or of a tier that is gone', () => {
    const { accounts } = territoryIn(territory({ '1/name': 'X', '2/tier': 'tier-z' }), pattern)
    expect(accounts.map(({ counted }) => counted)).toEqual(['tier', 'tier'])
  })

  it('proposes nothing while the selling hours aren’t known', () => {
    expect(territoryIn(territory({ '1/tier': 'tier-a' }, { hours: '' }), pattern).ration).toBeUndefined()
    expect(territoryIn(territory({ '1/tier': 'tier-a' }, { hours: '-5' }), pattern).ration).toBeUndefined()
  })

  it('leaves out what was taken out', () => {
    const { accounts, removed } = territoryIn(territory({ '1/tier': 'tier-a', '1/gone': 'yes' }), pattern)
    expect([accounts, removed]).toEqual([[], ['1']])
  })
})

describe('a list of accounts', () => {
  it('is read with the names of this page’s own file and those of CRMs', () => {
    expect(guessAccountColumns(['Account Name', 'Rating', 'Annual Revenue'])).toEqual({
      name: 'Account Name',
      tier: 'Rating',
    })
    expect(read('Account,Tier,Touches a year,Brings a year\nDover,tier a,6,"$41,600"\nLeeds,B,,')).toEqual({
      accounts: [
        { name: 'Dover', tier: 'tier-a', touches: '6', returns: '41600' },
        { name: 'Leeds', tier: 'tier-b' },
      ],
      notes: [],
    })
  })

  it('says row by row what isn’t as it should be, and drops no account that has a name', () => {
    const { accounts, notes } = read(
      [
        'Account,Tier,Touches a year,Brings a year',
        'Dover,Gold,-3,1e99',
        ',A,2,',
        'dover,A,7,',
        'Leeds,A,=1+1,€500',
      ].join('\n'),
    )
    expect(accounts).toEqual([
      { name: 'dover', tier: 'tier-a', touches: '7' },
      { name: 'Leeds', tier: 'tier-a' },
    ])
    expect(notes).toEqual([
      'Row 2: no tier is called “Gold”. It is taken without one.',
      'Row 2, Touches a year: “-3” isn’t possible. It is left empty.',
      'Row 2, Brings a year: “1e99” isn’t possible. It is left empty.',
      'Row 3 has no account and isn’t taken.',
      'Row 4: “dover” stands there twice. The later row counts.',
      'Row 5, Touches a year: “=1+1” isn’t possible. It is left empty.',
      'Row 5, Brings a year: “€500” is in another currency. It is left empty.',
    ])
  })

  it('asks where an amount could be two things', () => {
    const table = readTable(new TextEncoder().encode('Account;Brings a year\nDover;1.234'), isAccountHead)
    if (typeof table === 'string') throw new Error(table)
    expect(signOf(table, guessAccountColumns(table.heads))).toBe('ask')
  })

  it('goes out as CSV that runs nothing, with the proposal, and comes back the same', () => {
    const kept = territory({
      '1/name': '=HYPERLINK("x")',
      '1/tier': 'tier-a',
      '2/name': 'Leeds, north',
      '2/tier': 'tier-b',
      '2/touches': '5',
    })
    const csv = writeCsv(territoryRows(kept, territoryIn(kept, pattern), String))
    expect(csv.split('\r\n').slice(0, 3)).toEqual([
      'Account,Tier,Touches a year,Hours a touch,Brings a year,Hours a year,Proposed touches,Why',
      `"'=HYPERLINK(""x"")",A,,,,16,,`,
      '"Leeds, north",B,5,,,10,2,"tier B, return not known"',
    ])
    expect(read(csv).accounts[1]).toEqual({ name: 'Leeds, north', tier: 'tier-b', touches: '5' })
  })
})

function read(text: string) {
  const table = readTable(new TextEncoder().encode(text), isAccountHead)
  if (typeof table === 'string') throw new Error(table)
  return readAccounts(table, guessAccountColumns(table.heads), '.', pattern.tiers, 'USD')
}

function territory(accounts: Readonly<Record<string, string>>, top: Readonly<Record<string, string>> = {}): Kept {
  const blank = newTerritory(pattern, 'id', 1)
  const values = [
    ...Object.entries(top),
    ...Object.entries(accounts).map(([key, it]) => [`account/${key}`, it] as const),
  ]
  const fields = values.map(([key, value]) => [key, { ...entry(key, value), at: 2 }] as const)
  return { ...blank, fields: { ...blank.fields, ...Object.fromEntries(fields) } }
}
