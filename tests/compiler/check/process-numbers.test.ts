import { describe, expect, it } from 'vitest'
import { conversionOutOfRange } from '../../../src/compiler/3-check/rules/conversion-out-of-range.ts'
import { cycleContradiction } from '../../../src/compiler/3-check/rules/cycle-contradiction.ts'
import { stageWithoutConversion } from '../../../src/compiler/3-check/rules/stage-without-conversion.ts'
import { stageWithoutTime } from '../../../src/compiler/3-check/rules/stage-without-time.ts'
import { timeContradiction } from '../../../src/compiler/3-check/rules/time-contradiction.ts'
import { winProbabilityContradiction } from '../../../src/compiler/3-check/rules/win-probability-contradiction.ts'
import { process, reportsOn } from './reports-of.ts'

describe('cycle-contradiction', () => {
  it.each(['91 days', '100 days', '110 days', '14 weeks', '3 months'])(
    'passes a cycle of %s for 100 days of stages',
    (cycle) => {
      expect(cycleOf(cycle, '60 days', '40 days')).toEqual([])
    },
  )

  it.each(['89 days', '111 days', '4 months', '1 year'])('finds a cycle of %s for 100 days of stages', (cycle) => {
    expect(cycleOf(cycle, '60 days', '40 days')).toHaveLength(1)
  })

  it('leaves out what follows the order', () => {
    expect(cycleOf('60 days', '60 days', '40 days', 0)).toEqual([])
    expect(cycleOf('100 days', '60 days', '40 days', 0)[0]?.related).toHaveLength(1)
  })

  it('says nothing while a time is unknown', () => {
    expect(cycleOf('2 years', '60 days', undefined)).toEqual([])
  })

  it('adds up a process that comes round once', () => {
    const account = (cycle: string) =>
      reportsOn(cycleContradiction, {
        'content/processes/sale.md': process(
          { type: 'account', shape: 'flywheel', cycle },
          ['## One', '- **Time:** 30 days'],
          ['## Two', '- **Time:** 60 days'],
        ),
      })
    expect(account('3 months')).toEqual([])
    expect(account('6 months')[0]).toMatchObject({
      message: 'The cycle is given as `6 months` (180 days), but the typical times of the stages add up to 90 days',
      hint: 'Write `cycle: 3 months`, or correct the time of the stage that is off.',
    })
  })
})

describe('win-probability-contradiction', () => {
  it('compares with the product up to the order, 10 % either way', () => {
    expect(probability('46 %')).toEqual([])
    expect(probability('54 %')).toEqual([])
    expect(probability('44 %')).toHaveLength(1)
    expect(probability('56 %')[0]?.related.map((it) => it.message)).toEqual([
      '`One` converts 50 %',
      '`Two` converts 100 %',
    ])
  })

  it('says nothing while a conversion is unknown', () => {
    expect(probability('90 %', 'not measured yet')).toEqual([])
  })
})

describe('conversion-out-of-range', () => {
  it.each(['0 %', '100 %', 'not measured yet'])('passes %s', (conversion) => {
    expect(reportsOn(conversionOutOfRange, oneStage(`- **Conversion:** ${conversion}`))).toEqual([])
  })

  it.each(['101 %', '-5 %'])('finds %s', (conversion) => {
    expect(reportsOn(conversionOutOfRange, oneStage(`- **Conversion:** ${conversion}`))).toHaveLength(1)
  })
})

describe('time-contradiction', () => {
  it('compares in days, whatever the units', () => {
    expect(reportsOn(timeContradiction, oneStage('- **Time:** 4 weeks, at most 28 days'))).toEqual([])
    const [days] = reportsOn(timeContradiction, oneStage('- **Time:** 30 working days, at most 1 month'))
    expect(days?.message).toBe(
      'The stage `One` typically takes 42 days, which is more than the 30 days it may take at most',
    )
    expect(days?.related).toHaveLength(1)
  })
})

describe('a value that can’t be read', () => {
  it('isn’t said to be missing as well', () => {
    expect(reportsOn(stageWithoutTime, oneStage('- **Time:** soon'))).toEqual([])
    expect(reportsOn(stageWithoutConversion, oneStage('- **Conversion:** many'))).toEqual([])
    expect(reportsOn(stageWithoutTime, oneStage('- **Conversion:** many'))).toHaveLength(1)
  })
})

function cycleOf(cycle: string, first: string, second: string | undefined, won = 1) {
  const stages = [first, second].map((time, index) => [
    `## Stage ${index}`,
    ...(time === undefined ? [] : [`- **Time:** ${time}`]),
    '### Gate: Go on?',
    ...(index === won ? ['- **If yes:** won'] : []),
  ])
  return reportsOn(cycleContradiction, { 'content/processes/sale.md': process({ cycle }, ...stages) })
}

function probability(stated: string, second = '100 %') {
  const one = ['## One', '- **Conversion:** 50 %', `- **Win probability:** ${stated}`, '### Gate: Go on?']
  const two = ['## Two', `- **Conversion:** ${second}`, '### Gate: Order?', '- **If yes:** won']
  const reports = reportsOn(winProbabilityContradiction, { 'content/processes/sale.md': process({}, one, two) })
  return reports.map((report) => ({ ...report, related: report.related ?? [] }))
}

function oneStage(...lines: readonly string[]): Readonly<Record<string, string>> {
  return { 'content/processes/sale.md': process({}, ['## One', ...lines, 'Text.']) }
}
