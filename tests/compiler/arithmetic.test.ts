import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  biggestLeak,
  cycleDays,
  endToEndConversion,
  pointValues,
  roundDays,
  sharesReaching,
  slowestStage,
  stageDays,
  type StageFigures,
  wayToWon,
  winProbabilities,
} from '../../src/compiler/arithmetic.ts'

describe('the arithmetic of a process', () => {
  it('gives the figures of a worked example', () => {
    expect(ids(wayToWon(example))).toEqual(['qualification', 'proposal', 'closing'])
    expect(endToEndConversion(example)).toEqual({ known: 'measured', value: expect.closeTo(0.18) })
    expect([...winProbabilities(example)]).toEqual([
      ['qualification', { known: 'measured', value: expect.closeTo(0.18) }],
      ['proposal', { known: 'measured', value: expect.closeTo(0.45) }],
      ['closing', { known: 'measured', value: expect.closeTo(0.9) }],
    ])
    expect(cycleDays(example)).toEqual({ known: 'measured', value: 50 })
    expect(slowestStage(example)).toEqual({ known: 'measured', id: 'proposal', days: 28 })
    expect(biggestLeak(example)).toEqual({ known: 'measured', id: 'qualification', lostShare: 0.6 })
    expect(pointValues(example)).toEqual([
      { id: 'qualification', gain: { known: 'measured', value: expect.closeTo(0.0045) } },
      { id: 'proposal', gain: { known: 'measured', value: expect.closeTo(0.0036) } },
      { id: 'closing', gain: { known: 'measured', value: expect.closeTo(0.002) } },
    ])
  })

  it('follows each yes instead of the order of the list', () => {
    const [first, second, third] = example
    const jumps = [{ ...first!, yes: 'closing' }, second!, third!]
    expect(ids(wayToWon(jumps))).toEqual(['qualification', 'closing'])
    expect(cycleDays(jumps)).toEqual({ known: 'measured', value: 22 })
    expect(winProbabilities(jumps).get('proposal')).toEqual({ known: 'measured', value: expect.closeTo(0.45) })
  })

  it('knows no win probability after the order', () => {
    expect(winProbabilities(example).has('delivery')).toBe(false)
  })

  it('says unknown where no gate wins, where a yes leads nowhere, and where the way is a circle', () => {
    for (const yes of ['next', 'gone', 'qualification']) {
      const endless = example.map((stage) => ({ ...stage, yes: stage.yes === 'won' ? yes : stage.yes }))
      expect(wayToWon(endless)).toBeUndefined()
      expect(endToEndConversion(endless)).toEqual({ known: 'unknown' })
      expect(cycleDays(endless)).toEqual({ known: 'unknown' })
      expect(slowestStage(endless)).toEqual({ known: 'unknown' })
      expect(biggestLeak(endless)).toEqual({ known: 'unknown' })
      expect(pointValues(endless)).toEqual([])
      expect(winProbabilities(endless).size).toBe(0)
    }
  })

  it('says unknown for a process without stages', () => {
    expect(endToEndConversion([])).toEqual({ known: 'unknown' })
    expect(winProbabilities([]).size).toBe(0)
  })

  it('gives a nearly perfect stage no more than what is left to gain', () => {
    const sure = example.map((stage) => ({ ...stage, conversion: { known: 'measured' as const, share: 1 } }))
    expect(pointValues(sure).map((it) => it.gain)).toEqual(
      sure.slice(0, 3).map(() => ({ known: 'measured', value: 0 })),
    )
  })

  it('multiplies as an independent calculation does', () => {
    fc.assert(
      fc.property(processes, (stages) => {
        const shares = stages
          .slice(0, wonAt(stages) + 1)
          .map((it) => ('share' in it.conversion ? it.conversion.share : NaN))
        const figure = endToEndConversion(stages)
        if (shares.some(Number.isNaN)) expect(figure).toEqual({ known: 'unknown' })
        else expect(valueOf(figure)).toBeCloseTo(Math.exp(shares.map(Math.log).reduce((a, b) => a + b, 0)), 10)
      }),
    )
  })

  it('adds up as an independent calculation does', () => {
    fc.assert(
      fc.property(processes, (stages) => {
        let days: number | undefined = 0
        for (const stage of stages.slice(0, wonAt(stages) + 1)) {
          days = days === undefined || stage.typicalDays === undefined ? undefined : days + stage.typicalDays
        }
        expect(cycleDays(stages)).toEqual(
          days === undefined ? { known: 'unknown' } : { known: 'measured', value: days },
        )
      }),
    )
  })

  it('never lets the win probability fall from stage to stage', () => {
    fc.assert(
      fc.property(anyProcesses, (stages) => {
        const probabilities = winProbabilities(stages)
        for (const [index, stage] of stages.entries()) {
          const next = stage.yes === 'next' ? stages[index + 1]?.id : stage.yes
          const [here, there] = [probabilities.get(stage.id), probabilities.get(next ?? '')]
          if (here?.known === 'unknown' || !here || there?.known === 'unknown' || !there) continue
          expect(there.value).toBeGreaterThanOrEqual(here.value)
        }
      }),
    )
  })

  it('gives the first stage the end-to-end conversion as its win probability', () => {
    fc.assert(
      fc.property(anyProcesses, (stages) => {
        const first = winProbabilities(stages).get(stages[0]?.id ?? '') ?? { known: 'unknown' }
        const whole = endToEndConversion(stages)
        expect(first.known).toBe(whole.known)
        if (whole.known !== 'unknown') expect(valueOf(first)).toBeCloseTo(whole.value, 12)
      }),
    )
  })

  it('makes everything unknown that one unknown goes into, and an estimate of what an estimate goes into', () => {
    fc.assert(
      fc.property(anyProcesses, fc.nat(), (stages, at) => {
        const way = wayToWon(stages)
        if (!way) return
        const chosen = way[at % way.length]!
        const without = replace(stages, { ...chosen, conversion: { known: 'unknown' }, typicalDays: undefined })
        expect(endToEndConversion(without).known).toBe('unknown')
        expect(cycleDays(without).known).toBe('unknown')
        expect(slowestStage(without).known).toBe('unknown')
        expect(biggestLeak(without).known).toBe('unknown')
        expect(pointValues(without).every((it) => it.gain.known === 'unknown')).toBe(true)

        const guessed = replace(stages, { ...chosen, conversion: { known: 'estimate', share: 0.5 } })
        expect(endToEndConversion(guessed).known).not.toBe('measured')
        expect(winProbabilities(guessed).get(chosen.id)?.known).not.toBe('measured')
      }),
    )
  })

  it('finds a leak where one more point is worth most', () => {
    fc.assert(
      fc.property(processes, (stages) => {
        const leak = biggestLeak(stages)
        if (leak.known === 'unknown') return
        const gains = pointValues(stages)
        const most = Math.max(...gains.map((it) => valueOf(it.gain)))
        expect(valueOf(gains.find((it) => it.id === leak.id)!.gain)).toBeCloseTo(most, 12)
      }),
    )
  })

  it('lets a share reach each stage that never rises, and ends with what is won', () => {
    expect([...sharesReaching(example)]).toEqual([
      ['qualification', { known: 'measured', value: 1 }],
      ['proposal', { known: 'measured', value: 0.4 }],
      ['closing', { known: 'measured', value: 0.2 }],
    ])
    fc.assert(
      fc.property(anyProcesses, (stages) => {
        const way = wayToWon(stages) ?? []
        const shares = sharesReaching(stages)
        expect([...shares.keys()]).toEqual(way.map(({ id }) => id))
        for (const [index, { id }] of way.entries()) {
          const [here, next] = [shares.get(id)!, shares.get(way[index + 1]?.id ?? '')]
          if (next && here.known === 'unknown') expect(next.known).toBe('unknown')
          if (next && next.known !== 'unknown') expect(next.value).toBeLessThanOrEqual(valueOf(here))
        }
        const last = way.at(-1)
        const won = endToEndConversion(stages)
        if (last && won.known !== 'unknown' && last.conversion.known !== 'unknown') {
          expect(valueOf(shares.get(last.id)!) * last.conversion.share).toBeCloseTo(won.value, 12)
        }
      }),
    )
  })

  it('multiplies what reaches a stage with what is won of it to the whole', () => {
    fc.assert(
      fc.property(processes, (stages) => {
        const whole = endToEndConversion(stages)
        if (whole.known === 'unknown') return
        const winning = winProbabilities(stages)
        for (const [id, reaching] of sharesReaching(stages)) {
          expect(valueOf(reaching) * valueOf(winning.get(id)!)).toBeCloseTo(whole.value, 12)
        }
      }),
    )
  })

  it('adds up all times of a process that wins nothing, and finds the slowest of them', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ conversion, typicalDays }), { minLength: 1, maxLength: 8 }), (some) => {
        const stages = some.map((stage, index): StageFigures => ({ ...stage, id: `s${index}`, yes: 'next' }))
        const times = stages.map((stage) => stage.typicalDays)
        const isKnown = times.every((time) => time !== undefined)
        expect(roundDays(stages)).toEqual(
          isKnown ? { known: 'measured', value: times.reduce<number>((a, b) => a + b!, 0) } : { known: 'unknown' },
        )
        const slowest = slowestStage(stages, stages)
        if (isKnown) expect(slowest).toMatchObject({ days: Math.max(...(times as number[])) })
        else expect(slowest.known).toBe('unknown')
      }),
    )
    expect(roundDays([])).toEqual({ known: 'unknown' })
  })

  it('does not hang on ten thousand stages', () => {
    const many = Array.from({ length: 10_000 }, (_, index): StageFigures => ({ ...example[0]!, id: `stage-${index}` }))
    expect(winProbabilities(many).size).toBe(0)
    expect(winProbabilities([...many, { ...example[2]!, id: 'end' }]).size).toBe(10_001)
  })
})

const example: readonly StageFigures[] = [
  { id: 'qualification', conversion: { known: 'measured', share: 0.4 }, typicalDays: 10, yes: 'next' },
  { id: 'proposal', conversion: { known: 'measured', share: 0.5 }, typicalDays: 28, yes: 'next' },
  { id: 'closing', conversion: { known: 'measured', share: 0.9 }, typicalDays: 12, yes: 'won' },
  { id: 'delivery', conversion: { known: 'measured', share: 0.97 }, typicalDays: 189, yes: 'next' },
]

/** Shares up to 99 %: above, a stage can't rise by a whole point. */
const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100)
const conversion: fc.Arbitrary<StageFigures['conversion']> = fc.oneof(
  { weight: 8, arbitrary: share.map((it) => ({ known: 'measured' as const, share: it })) },
  { weight: 2, arbitrary: share.map((it) => ({ known: 'estimate' as const, share: it })) },
  { weight: 1, arbitrary: fc.constant({ known: 'unknown' as const }) },
)
const typicalDays = fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined, freq: 10 })

/** Processes in the order of their list, won at some gate. */
const processes = fc
  .array(fc.record({ conversion, typicalDays }), { minLength: 1, maxLength: 12 })
  .chain((stages) => fc.nat({ max: stages.length - 1 }).map((won) => ({ stages, won })))
  .map(({ stages, won }) =>
    stages.map((stage, index): StageFigures => ({ ...stage, id: `s${index}`, yes: index === won ? 'won' : 'next' })),
  )

/** Processes whose gates lead anywhere: circles, dead ends, several orders. */
const anyProcesses = fc
  .array(
    fc.record({ conversion, typicalDays, yes: fc.constantFrom('next', 'next', 'won', 's0', 's1', 's3', 's5', 'gone') }),
    { minLength: 1, maxLength: 8 },
  )
  .map((stages) => stages.map((stage, index): StageFigures => ({ ...stage, id: `s${index}` })))

function ids(stages: readonly StageFigures[] | undefined): readonly string[] | undefined {
  return stages?.map((stage) => stage.id)
}

function wonAt(stages: readonly StageFigures[]): number {
  return stages.findIndex((stage) => stage.yes === 'won')
}

function replace(stages: readonly StageFigures[], changed: StageFigures): readonly StageFigures[] {
  return stages.map((stage) => (stage.id === changed.id ? changed : stage))
}

function valueOf(figure: { known: string; value?: number }): number {
  return figure.value ?? NaN
}

describe('the days of a process', () => {
  it('begin and end each stage on the way, and go on after the order', () => {
    expect([...stageDays(example)].map(([id, { start, end, wins }]) => [id, start, end, wins])).toEqual(
      example.map(({ id, typicalDays, yes }, index) => {
        const start = example.slice(0, index).reduce((sum, stage) => sum + (stage.typicalDays ?? 0), 0)
        return [id, start, start + (typicalDays ?? 0), yes === 'won']
      }),
    )
  })

  it('end at the order when the cycle does', () => {
    const days = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(days, (times) => {
        const stages = times.map((typicalDays, index): StageFigures => {
          const yes = index === times.length - 1 ? 'won' : 'next'
          return { id: String(index), conversion: { known: 'unknown' }, typicalDays, yes }
        })
        const end = [...stageDays(stages).values()].find(({ wins }) => wins)?.end
        expect(cycleDays(stages)).toEqual({ known: 'measured', value: end })
      }),
    )
  })

  it('stop behind a stage whose time isn’t known', () => {
    const [first, second, ...rest] = example
    expect([...stageDays([first!, { ...second!, typicalDays: undefined }, ...rest]).keys()]).toEqual([first!.id])
  })
})
