import { describe, expect, it } from 'vitest'
import { compiled } from './compiled.ts'

describe('how often', () => {
  it.each([
    ['8 a year', 8],
    ['8', 8],
    ['twice a year', 2],
    ['once a quarter', 4],
    ['4 joint visits a quarter', 16],
    ['3 times per month', 36],
    ['every month', 12],
    ['every 2 weeks', 26],
    ['every second week', 26],
    ['monthly', 12],
    ['1.5 a month (our estimate, 2026-10)', 18],
  ])('%s is read', (written, perYear) => {
    expect(tierWith(`- **Touches:** ${written}`).tier.touches?.timesPerYear).toBeCloseTo(perYear, 6)
  })

  it.each(['often', 'every', 'a year', 'every 0 weeks', '0', 'on Mondays'])('%s is not', (written) => {
    expect(tierWith(`- **Touches:** ${written}`).issues).toEqual([
      expect.objectContaining({ type: 'value-unreadable', found: written, example: '8 a year' }),
    ])
  })
})

describe('hours', () => {
  it.each([
    ['2 hours', 'measured', 2],
    ['2', 'measured', 2],
    ['90 minutes', 'measured', 1.5],
    ['2–3 h', 'measured', 3],
    ['about 3 hours (our estimate, 2026-10)', 'estimate', 3],
    ['2 hours (2025)', 'measured', 2],
    ['-2 hours', 'measured', -2],
  ])('%s is read', (written, known, hours) => {
    expect(tierWith(`- **Hours per touch:** ${written}`).tier.hoursPerTouch).toMatchObject({ known, hours })
  })

  it('knows that something isn’t known', () => {
    expect(tierWith('- **Hours per touch:** not measured yet').tier.hoursPerTouch?.known).toBe('unknown')
  })

  it.each(['long', '2 days a touch', '1,100 hours a week'])('%s is not', (written) => {
    expect(tierWith(`- **Hours per touch:** ${written}`).issues).toHaveLength(1)
  })
})

describe('a return', () => {
  it.each([
    ['$41,600 a year (2025)', 'measured', 41_600],
    ['$1k a month', 'measured', 12_000],
    ['about $12k (our estimate, 2026-10)', 'estimate', 12_000],
    ['-$500', 'measured', -500],
  ])('%s is read', (written, known, amount) => {
    expect(tierWith(`- **Return per account:** ${written}`).tier.returnPerAccount).toMatchObject({ known, amount })
  })
})

describe('a criterion with numbers', () => {
  it.each([
    ['over $30k a year', 30_000, undefined, 'USD'],
    ['$8k–$30k a year', 8000, 30_000, 'USD'],
    ['between $8k and $30k', 8000, 30_000, 'USD'],
    ['below $8k a year', undefined, 8000, 'USD'],
    ['at least 40 %', 40, undefined, '%'],
    ['20–40 %', 20, 40, '%'],
    ['4 machines or more', 4, undefined, 'number'],
    ['10+ machines', 10, undefined, 'number'],
    ['up to 3 plants', undefined, 3, 'number'],
  ])('%s is read', (written, min, max, measure) => {
    expect(tierWith(`- **Potential:** ${written}`).tier.potential).toMatchObject({ min, max, measure })
  })

  it.each(['large', '$30k', '$8–30k', 'more than enough'])('%s is not', (written) => {
    expect(tierWith(`- **Potential:** ${written}`).issues).toHaveLength(1)
  })
})

describe('a contact', () => {
  it.each([
    ['Seller with Buyer, every 2 weeks', 26],
    ['Seller meets Buyer, twice a year', 2],
    ['Seller ↔ Buyer; monthly', 12],
    ['[Seller](../roles/seller.md) with [Buyer](../personas/buyer.md), monthly', 12],
    ['Seller with Buyer', undefined],
  ])('%s is read', (written, perYear) => {
    const { process, handbook } = mapWith(`- **Peer:** ${written}`)
    const [contact] = process?.accountPlan?.value.relationshipMap?.value.peer ?? []
    expect(handbook.target(contact!.ours)?.id).toBe('seller')
    expect(handbook.target(contact!.theirs)?.id).toBe('buyer')
    expect(contact?.cadence?.timesPerYear).toBe(perYear)
  })

  it.each(['Seller', 'Seller with Buyer, now and then', 'with Buyer, monthly'])('%s is not', (written) => {
    expect(mapWith(`- **Peer:** ${written}`).issues).toContainEqual(
      expect.objectContaining({ type: 'value-unreadable', found: written }),
    )
  })
})

describe('the parts of a plan', () => {
  it('keeps what is nested below an action beside its labels', () => {
    const { process } = planWith(
      '### Actions',
      '',
      '- Sponsors are named',
      '  - **Owner:** Seller',
      '  - **By:** the third month',
      '  - in every plant, head office too',
    )
    const [action] = process?.accountPlan?.value.actions?.value ?? []
    expect(action).toMatchObject({ owner: { text: 'Seller' }, by: { text: 'the third month' } })
    expect(action?.details).toHaveLength(1)
  })

  it('reports labels it doesn’t know', () => {
    expect(planWith('### Risks', '', '- He leaves', '  - **Mitigaton:** a second name').issues).toEqual([
      expect.objectContaining({ type: 'unknown-label', label: 'Mitigaton', known: ['Mitigation'] }),
    ])
  })

  it('takes a slip in a reserved heading for a slip, not for a stage', () => {
    const { process, issues } = compiledProcess('account', '## Acount plan', '', '### Risks', '', '- He leaves')
    expect(process?.stages).toEqual([])
    expect(issues).toContainEqual(expect.objectContaining({ type: 'unknown-heading', heading: 'Acount plan' }))
  })

  it('lets a stage be called much like a plan', () => {
    expect(compiledProcess('account', '## Account planning', '', 'We plan.').process?.stages).toHaveLength(1)
  })
})

function tierWith(...lines: readonly string[]) {
  const { process, issues } = compiledProcess('territory', '## Territory plan', '', '### Tier A', '', ...lines)
  return { tier: process!.territoryPlan!.value.tier[0]!.value, issues }
}

function mapWith(...lines: readonly string[]) {
  return planWith('### Relationship map', '', ...lines)
}

function planWith(...lines: readonly string[]) {
  return compiledProcess('account', '## Account plan', '', ...lines)
}

function compiledProcess(type: string, ...lines: readonly string[]) {
  const { handbook } = compiled({
    'content/processes/growth.md': [
      '---',
      'title: Growth',
      `type: ${type}`,
      'roles: [seller]',
      '---',
      '',
      ...lines,
      '',
    ].join('\n'),
    'content/roles/seller.md': '---\ntitle: Seller\ntype: sales\n---\n\nSells.\n',
    'content/personas/buyer.md': '---\ntitle: Buyer\npart: decides\n---\n\nBuys.\n',
  })
  return { handbook, issues: handbook.issues, process: handbook.get('process', 'growth') }
}
