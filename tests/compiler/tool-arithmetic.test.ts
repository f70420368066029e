import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  campaignReturn,
  daysTried,
  type Figure,
  forecast,
  levers,
  type OpenDeal,
  type StageFigures,
} from '../../src/compiler/arithmetic.ts'

describe('what a campaign returns', () => {
  it('is the worked example of the guide', () => {
    const result = campaignReturn({ leads: 200, cost: 20_000, conversion: 0.02, value: 50_000, margin: 0.3 })
    expect(result).toEqual({
      customers: 4,
      revenue: 200_000,
      profit: 40_000,
      roi: 2,
      costPerLead: 100,
      costPerCustomer: 5000,
      leadsToPay: expect.closeTo(66.67, 2),
    })
  })

  it('has no quotient where there is nothing to divide by', () => {
    const nothing = campaignReturn({ leads: 0, cost: 0, conversion: 0, value: 0, margin: 0 })
    expect([nothing.roi, nothing.costPerLead, nothing.costPerCustomer, nothing.leadsToPay]).toEqual(
      Array(4).fill(undefined),
    )
    expect(nothing.profit).toBe(0)
  })

  it('agrees with the books: one customer after the other, their margin added, the cost taken off', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 99 }),
        (customers, leadsEach, value, cost, percent) => {
          let [left, revenue] = [-cost, 0]
          for (let one = 0; one < customers; one++) {
            left += (value * percent) / 100
            revenue += value
          }
          const leads = customers * leadsEach
          const result = campaignReturn({ leads, cost, conversion: 1 / leadsEach, value, margin: percent / 100 })
          expect(result.revenue).toBeCloseTo(revenue, 3)
          expect(result.profit).toBeCloseTo(left, 3)
          expect(result.roi).toBeCloseTo(left / cost, 4)
          expect((result.costPerCustomer ?? 0) * customers).toBeCloseTo(cost, 3)
        },
      ),
    )
  })

  it('is nothing at the number of leads from which it pays', () => {
    fc.assert(
      fc.property(positive, share, positive, share, (cost, conversion, value, margin) => {
        const { leadsToPay = 0 } = campaignReturn({ leads: 1, cost, conversion, value, margin })
        const even = campaignReturn({ leads: leadsToPay, cost, conversion, value, margin })
        expect(even.roi).toBeCloseTo(0, 6)
      }),
    )
  })
})

describe('a forecast', () => {
  const probabilities = new Map<string, Figure>([
    ['qualify', { known: 'measured', value: 0.2 }],
    ['close', { known: 'estimate', value: 0.8 }],
    ['new', { known: 'unknown' }],
  ])

  it('is the worked example of the guide', () => {
    const { months, total } = forecast(
      [
        deal('qualify', 500_000, '2026-12-15', 'pipeline'),
        deal('close', 300_000, '2026-12-01', 'commit'),
        deal('close', 100_000, '2027-01-20', 'best case'),
        deal('new', 250_000, '2027-01-20', 'pipeline'),
        deal('close', 50_000, '2026-11-21', 'commit'),
        deal('qualify', 10_000, undefined, 'pipeline'),
      ],
      probabilities,
      '2026-11-22',
    )
    expect(months.map(({ month, weighted }) => [month, weighted])).toEqual([
      ['past', 40_000],
      ['2026-12', 340_000],
      ['2027-01', 80_000],
      ['none', 2000],
    ])
    expect(total).toEqual({
      deals: 6,
      value: 1_210_000,
      weighted: 462_000,
      unweighted: 250_000,
      commit: 350_000,
      bestCase: 450_000,
    })
  })

  it('keeps a deal of today in its month', () => {
    const { months } = forecast([deal('close', 1, '2026-11-22', 'commit')], probabilities, '2026-11-22')
    expect(months.map(({ month }) => month)).toEqual(['2026-11'])
  })

  it('loses no deal, and sums as a ledger that is kept by hand does', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 40 }), (deals) => {
        const { months, total } = forecast(deals, probabilities, '2026-11-22')
        const ledger = { weighted: 0, unweighted: 0, value: 0 }
        for (const { stage, value } of deals) {
          ledger.value += value
          if (stage === 'qualify') ledger.weighted += value / 5
          else if (stage === 'close') ledger.weighted += (value * 4) / 5
          else ledger.unweighted += value
        }
        for (const key of ['weighted', 'unweighted', 'value'] as const) {
          expect(total[key]).toBeCloseTo(ledger[key], 4)
          expect(months.reduce((sum, month) => sum + month[key], 0)).toBeCloseTo(ledger[key], 4)
        }
        expect(months.reduce((sum, month) => sum + month.deals, 0)).toBe(deals.length)
        expect(months.every((month) => month.commit <= month.bestCase && month.bestCase <= month.value + 1e-6)).toBe(
          true,
        )
        const dated = months.map(({ month }) => month).filter((month) => /^\d/.test(month))
        expect(dated).toEqual([...dated].sort())
      }),
    )
  })
})

describe('what would help most', () => {
  it('is the worked example of the guide', () => {
    const result = levers([stage('a', 0.5, 20), stage('b', 0.4, 30, 'won')], { entering: 100, value: 1000 })
    expect(result.orders).toEqual({ known: 'measured', value: 20 })
    expect(result.revenue).toEqual({ known: 'measured', value: 20_000 })
    expect(result.cycle).toEqual({ known: 'measured', value: 50 })
    expect(result.levers.map(({ pointRevenue }) => valueOf(pointRevenue))).toEqual([
      expect.closeTo(400, 6),
      expect.closeTo(500, 6),
    ])
    expect(valueOf(result.levers[0]!.daysRevenue)).toBeCloseTo(2222.22, 2)
  })

  it('is what the whole process comes to with the one figure changed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 90 })), {
          minLength: 2,
          maxLength: 8,
        }),
        (rows) => {
          const stages = rows.map(([percent, days], index) =>
            stage(String(index), percent / 100, days, index === rows.length - 1 ? 'won' : 'next'),
          )
          const business = { entering: 1000, value: 100 }
          const now = levers(stages, business)
          const cycle = rows.reduce((sum, [, days]) => sum + days, 0)
          for (const [index, lever] of now.levers.entries()) {
            const better = rows.map(([percent], at) => (at === index ? percent + 1 : percent) / 100)
            const revenue = better.reduce((product, conversion) => product * conversion, 100_000)
            expect(valueOf(now.revenue) + valueOf(lever.pointRevenue)).toBeCloseTo(revenue, 4)
            // Velocity: the same deals open at a time, each for fewer days.
            const shorter = cycle - Math.min(daysTried, rows[index]![1])
            const perDay = (valueOf(now.revenue) * cycle) / shorter
            if (shorter > 0) expect(valueOf(now.revenue) + valueOf(lever.daysRevenue)).toBeCloseTo(perDay, 4)
          }
        },
      ),
    )
  })

  it('is unknown while a figure is, and an estimate where one is', () => {
    const estimated = { ...stage('a', 0.5, 20), conversion: { known: 'estimate', share: 0.5 } } as const
    const open = { ...stage('a', 0.5, 20), conversion: { known: 'unknown' } } as const
    const last = stage('b', 0.4, 30, 'won')
    expect(levers([estimated, last], { entering: 1, value: 1 }).levers[1]?.pointRevenue.known).toBe('estimate')
    expect(levers([open, last], { entering: 1, value: 1 }).revenue.known).toBe('unknown')
    expect(levers([stage('a', 0.5, 3, 'won')], { entering: 1, value: 1 }).levers[0]?.daysRevenue.known).toBe('unknown')
    expect(levers([stage('a', 0.5, 3)], { entering: 1, value: 1 }).levers).toEqual([])
  })
})

const positive = fc.integer({ min: 1, max: 1_000_000 })
const share = fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100)

const anyDeal: fc.Arbitrary<OpenDeal> = fc.record({
  stage: fc.constantFrom('qualify', 'close', 'new', 'elsewhere'),
  value: fc.integer({ min: 0, max: 1_000_000 }),
  closes: fc.option(
    fc.integer({ min: 0, max: 900 }).map((days) => new Date(Date.UTC(2026, 5, 1 + days)).toISOString().slice(0, 10)),
    { nil: undefined },
  ),
  call: fc.constantFrom('commit', 'best case', 'pipeline'),
})

function deal(stage: string, value: number, closes: string | undefined, call: OpenDeal['call']): OpenDeal {
  return { stage, value, closes, call }
}

function stage(id: string, share: number, typicalDays: number, yes: StageFigures['yes'] = 'next'): StageFigures {
  return { id, conversion: { known: 'measured', share }, typicalDays, yes }
}

function valueOf(figure: Figure): number {
  return figure.known === 'unknown' ? NaN : figure.value
}
