import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareMedian, compareShare, quantile } from '../../src/compiler/arithmetic/pipeline/compare.ts'
import type { PipelineDeal, PipelineStage } from '../../src/compiler/arithmetic/pipeline/deal.ts'
import { coverage, pipelineHealth } from '../../src/compiler/arithmetic/pipeline/pipeline-health.ts'

const stages: readonly PipelineStage[] = [
  { id: 'a', conversion: 0.5, typicalDays: 10, mostDays: 30 },
  { id: 'b', conversion: 0.4, typicalDays: 20, mostDays: 60 },
  { id: 'c', conversion: undefined, typicalDays: undefined, mostDays: undefined },
]
const today = 20_000

describe('the health of a pipeline', () => {
  it('names the stuck deals, the most valuable first, and what else is wrong', () => {
    const { warned, stages: seen } = pipelineHealth(
      [
        deal({ name: 'small', stage: 'a', value: 10, since: today - 31, closes: today + 1 }),
        deal({ name: 'large', stage: 'a', value: 90, since: today - 40, closes: today - 1, hasNextStep: false }),
        deal({ name: 'fine', stage: 'a', value: 50, since: today - 30, closes: today, contacts: 2, hasNextStep: true }),
        deal({ name: 'odd', stage: 'c', value: 5, closes: undefined, pushes: 2, contacts: 1, entered: { a: 1, c: 9 } }),
        deal({ name: 'won', stage: 'c', state: 'won', value: 1000 }),
      ],
      stages,
      today,
    )
    expect(warned.map(({ deal: { name }, warnings }) => [name, ...warnings])).toEqual([
      ['large', 'stuck', 'past', 'no next step'],
      ['small', 'stuck'],
      ['odd', 'undated', 'pushed', 'single contact', 'skipped'],
    ])
    expect(seen.map(({ open, value, stuck }) => [open, value, stuck])).toEqual([
      [3, 150, 2],
      [0, 0, 0],
      [1, 5, 0],
    ])
  })

  it('says nothing that the file doesn’t', () => {
    const { warned, ageless, groups, cycle, lostAnywhere, unplaced } = pipelineHealth(
      [
        deal({ stage: 'a', value: 1, closes: today }),
        deal({ stage: 'elsewhere', value: 1, closes: today }),
        deal({ state: 'lost', stage: undefined }),
      ],
      stages,
      today,
    )
    expect([warned, groups.owner, groups.lossReason, cycle]).toEqual([[], [], [], undefined])
    expect([ageless, lostAnywhere, unplaced]).toEqual([2, 1, 1])
  })

  it('counts what moved on of what left a stage, with days of entry and without', () => {
    const deals = [
      deal({ state: 'won', stage: undefined, created: 0, closes: 50 }),
      deal({ stage: 'b', value: 1 }),
      deal({ state: 'lost', stage: 'a' }),
      deal({ state: 'lost', stage: 'b', entered: { b: 10 } }),
      deal({ state: 'won', stage: 'c', entered: { a: 1, c: 9 }, closes: 20 }),
    ]
    const { stages: seen, cycle } = pipelineHealth(deals, stages, today)
    expect(seen.map(({ conversion: { cases, actual } }) => [cases, actual])).toEqual([
      [4, 0.75],
      [2, 0.5],
      [2, 1],
    ])
    expect(seen.map(({ time: { cases, actual } }) => [cases, actual])).toEqual([
      [1, 8],
      [0, undefined],
      [1, 11],
    ])
    expect(cycle).toEqual({ cases: 1, quarter: 50, half: 50, threeQuarters: 50 })
  })

  it('sums as somebody does who goes through the deals with a pencil', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { maxLength: 60 }), (deals) => {
        const health = pipelineHealth(deals, stages, today)
        const tally = new Map<string, number>()
        const count = (key: string, by = 1): void => {
          tally.set(key, (tally.get(key) ?? 0) + by)
        }
        for (const { state, stage, value, since, owner } of deals) {
          count(state)
          count(`${owner}/${state}`)
          if (state === 'open') {
            count(`open ${stage ?? ''}`)
            count('value', value ?? 0)
            const most = stage === 'a' ? 30 : stage === 'b' ? 60 : Infinity
            if (since !== undefined && since <= today && today - since > most) count('stuck')
          }
          const order = ['a', 'b', 'c']
          const reached = state === 'won' ? 3 : order.indexOf(stage ?? '')
          for (const [index, id] of order.entries()) if (index < reached) count(`moved ${id}`)
          if (state === 'lost' && reached >= 0) count(`lost ${order[reached] ?? ''}`)
        }
        const of = (key: string): number => tally.get(key) ?? 0
        expect([health.total.open, health.total.won, health.total.lost]).toEqual([of('open'), of('won'), of('lost')])
        expect(health.total.openValue).toBeCloseTo(of('value'), 4)
        expect(health.total.stuck).toBe(of('stuck'))
        for (const { id, open, conversion } of health.stages) {
          expect(open).toBe(of(`open ${id}`))
          const left = of(`moved ${id}`) + of(`lost ${id}`)
          expect(conversion.cases).toBe(left)
          if (left > 0) expect(conversion.actual).toBeCloseTo(of(`moved ${id}`) / left, 9)
        }
        for (const { name, open, won } of health.groups.owner) {
          expect([open, won]).toEqual([of(`${name}/open`), of(`${name}/won`)])
        }
        expect(health.unplaced).toBe(of('open') - health.stages.reduce((sum, { open }) => sum + open, 0))
      }),
    )
  })
})

describe('a comparison with the playbook', () => {
  it('claims nothing of few cases, and nothing that chance explains', () => {
    expect(compareShare(0, 9, 0.9).verdict).toBe('few')
    expect(compareShare(0, 0, 0.9)).toEqual({ cases: 0, actual: undefined, stated: 0.9, verdict: 'few' })
    expect(compareShare(8, 20, 0.5).verdict).toBe('alike')
    expect(compareShare(40, 200, 0.5).verdict).toBe('lower')
    expect(compareShare(160, 200, 0.5).verdict).toBe('higher')
    expect(compareShare(10, 20, undefined).verdict).toBe('unstated')
    expect(compareMedian([1, 2, 3], 90).verdict).toBe('few')
    expect(
      compareMedian(
        Array.from({ length: 60 }, (_, day) => day + 1),
        30,
      ).verdict,
    ).toBe('alike')
    expect(compareMedian(Array(40).fill(25), 10).verdict).toBe('higher')
    expect(compareMedian(Array(40).fill(5), 10).verdict).toBe('lower')
  })

  it('has the interval that the score test gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 10, max: 500 }),
        fc.nat(500),
        fc.integer({ min: 1, max: 99 }),
        (cases, some, percent) => {
          const yes = some % (cases + 1)
          const stated = percent / 100
          // The definition: is the distance from the stated share more than 1.96 of its own standard deviations?
          const distance = (yes / cases - stated) / Math.sqrt((stated * (1 - stated)) / cases)
          fc.pre(Math.abs(Math.abs(distance) - 1.96) > 1e-6)
          const wanted = distance > 1.96 ? 'higher' : distance < -1.96 ? 'lower' : 'alike'
          expect(compareShare(yes, cases, stated).verdict).toBe(wanted)
        },
      ),
    )
  })

  it('takes quantiles between neighbours', () => {
    expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantile([], 0.5)).toBeUndefined()
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 50 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b)
        const middle = sorted.length / 2
        const median =
          sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
        expect(quantile(sorted, 0.5)).toBeCloseTo(median, 9)
      }),
    )
  })
})

describe('coverage', () => {
  it('is the open pipeline against what is still missing', () => {
    expect(coverage(3_000_000, 2_000_000, 1_000_000)).toBe(3)
    expect(coverage(3_000_000, 1_000_000, 1_000_000)).toBeUndefined()
  })
})

const anyDeal: fc.Arbitrary<PipelineDeal> = fc
  .record({
    state: fc.constantFrom('open', 'won', 'lost'),
    stage: fc.constantFrom('a', 'b', 'c', 'x', undefined),
    value: fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined }),
    since: fc.option(fc.integer({ min: today - 100, max: today + 5 }), { nil: undefined }),
    owner: fc.constantFrom('North', 'South', ''),
  })
  .map((some) => deal(some))

function deal(some: Partial<PipelineDeal>): PipelineDeal {
  return {
    row: 2,
    name: '',
    owner: '',
    offering: '',
    channel: '',
    customerType: '',
    lossReason: '',
    state: 'open',
    stage: undefined,
    value: undefined,
    created: undefined,
    closes: undefined,
    since: undefined,
    hasNextStep: undefined,
    contacts: undefined,
    pushes: undefined,
    entered: {},
    ...some,
  }
}
