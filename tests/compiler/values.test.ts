import { describe, expect, it } from 'vitest'
import type { Handbook, Stage } from '../../src/compiler/index.ts'
import { compiled, stageWith } from './compiled.ts'

describe('a time', () => {
  it.each([
    ['30 days, at most 60', 30, 60],
    ['30 days, at most 60 days', 30, 60],
    ['2–3 weeks', 21, undefined],
    ['2 - 3 weeks', 21, undefined],
    ['2 to 3 weeks, at most 2 months', 21, 60],
    ['10 working days', 14, undefined],
    ['about 10 days', 10, undefined],
    ['1 day', 1, undefined],
    ['6 weeks (at most 90 days)', 42, 90],
    ['1.5 months', 45, undefined],
    ['20 minutes', 20 / 1440, undefined],
  ])('%s is read', (written, typical, atMost) => {
    const { stage } = stageOf(`- **Time:** ${written}`)
    expect(stage.time?.typical.days).toBeCloseTo(typical, 6)
    expect(stage.time?.atMost?.days).toBe(atMost)
  })

  it.each(['soon', '30', 'at most 60 days', '10 days, 20 days, 30 days', 'a while'])('%s is not', (written) => {
    expect(stageOf(`- **Time:** ${written}`).issues).toContainEqual(
      expect.objectContaining({ type: 'value-unreadable', found: written, example: '10 days, at most 30' }),
    )
  })
})

describe('a conversion', () => {
  it.each([
    [
      '45 % (opportunities entered in 2025)',
      { known: 'measured', share: 0.45, basis: 'opportunities entered in 2025' },
    ],
    ['45%', { known: 'measured', share: 0.45, basis: '' }],
    ['45.5 %', { known: 'measured', share: 0.455 }],
    ['about 50 % (our estimate, 2026-11)', { known: 'estimate', share: 0.5 }],
    ['not measured yet', { known: 'unknown' }],
    ['120 %', { known: 'measured', share: 1.2 }],
    ['-5 %', { known: 'measured', share: -0.05 }],
  ])('%s is read', (written, value) => {
    expect(stageOf(`- **Conversion:** ${written}`).stage.conversion).toMatchObject(value)
  })
})

describe('a label', () => {
  it.each([
    '- **Time:** 10 days',
    '- **Time**: 10 days',
    '- __Time:__ 10 days',
    '* **Time:** 10 days',
    '- **Time :** 10 days',
    '- **time:** 10 days',
    '- **Duration:** 10 days',
  ])('%s is the same', (line) => {
    expect(stageOf(line).stage.time?.typical.days).toBe(10)
  })

  it('without bold is prose, with advice', () => {
    const { stage, issues } = stageOf('- Time: 10 days')
    expect(stage.time).toBeUndefined()
    expect(stage.prose.nodes).toHaveLength(1)
    expect(issues).toContainEqual(expect.objectContaining({ type: 'label-not-bold', label: 'Time' }))
  })

  it('that stands twice keeps the second as prose', () => {
    const { stage, issues } = stageOf('- **Time:** 10 days', '- **Time:** 20 days')
    expect(stage.time?.typical.days).toBe(10)
    expect(JSON.stringify(stage.prose.nodes)).toContain('20 days')
    expect(issues).toContainEqual(expect.objectContaining({ type: 'label-repeated' }))
  })
})

describe('names', () => {
  it('are split at commas, semicolons and before a capital letter after “and”', () => {
    const { stage } = stageOf('- **Buyers:** Operations manager, CFO; Head of research and development and Buyer')
    expect(stage.buyers.map((name) => name.text)).toEqual([
      'Operations manager',
      'CFO',
      'Head of research and development',
      'Buyer',
    ])
  })

  it('may be links, and lose “our” and “the”', () => {
    const { stage } = stageOf('- **Helps:** our Sales engineer, [the seller](../roles/seller.md)')
    expect(stage.helps).toMatchObject([{ text: 'Sales engineer' }, { text: 'seller', url: '../roles/seller.md' }])
  })

  it('that are links are one name, commas and all', () => {
    const { stage } = stageOf('- **Helps:** [Sales engineer, lines](../roles/seller.md), Seller')
    expect(stage.helps.map((name) => name.text)).toEqual(['Sales engineer, lines', 'Seller'])
  })

  it('know where each was written', () => {
    const { stage } = stageOf('- **Buyers:** Operations manager, CFO')
    expect(stage.buyers[1]?.at).toMatchObject({ start: { line: 9, column: 35 }, end: { line: 9, column: 38 } })
  })
})

describe('a gate', () => {
  const gate = (...lines: string[]) => stageOf('### Gate: Do we go on?', '', ...lines)

  it('has a decider, and others above thresholds', () => {
    const { stage } = gate('- **Decides:** Sales manager; above $250k Head of sales; above €1,200,000 Board')
    expect(stage.gate?.value.decides).toMatchObject({
      by: { text: 'Sales manager' },
      above: [
        { money: { amount: 250_000, currency: 'USD' }, by: { text: 'Head of sales' } },
        { money: { amount: 1_200_000, currency: 'EUR' }, by: { text: 'Board' } },
      ],
    })
  })

  it('shows both readings of an amount that could be two', () => {
    expect(gate('- **Decides:** Sales manager; above €1.200 Head of sales').issues).toContainEqual(
      expect.objectContaining({ type: 'value-ambiguous', readings: ['€1.2', '€1200'] }),
    )
  })

  it.each([
    ['nurture, look again in 6 months', { leads: 'nurture' }],
    ['stop', { leads: 'stop' }],
    ['Stop: write down why', { leads: 'stop' }],
    ['back to Qualification, with the numbers', { leads: 'back', stage: { text: 'Qualification' } }],
  ])('leads a “no” to %s', (written, value) => {
    expect(gate(`- **If no:** ${written}`).stage.gate?.value.ifNo).toMatchObject(value)
  })

  it.each([
    ['nested', ['- **Must:** a line audit is agreed', '  - **Evidence:** accepted invitation']],
    ['slanted and nested', ['- **Must:** a line audit is agreed', '  - *Evidence:* accepted invitation']],
    ['bold in the line', ['- **Must:** a line audit is agreed **Evidence:** accepted invitation']],
    ['slanted in the line', ['- **Must:** a line audit is agreed *Evidence:* accepted invitation']],
  ])('takes evidence %s', (_, lines) => {
    const [criterion] = gate(...lines).stage.gate?.value.must ?? []
    expect(criterion?.line.text).toBe('a line audit is agreed')
    expect(criterion?.evidence?.text).toBe('accepted invitation')
  })

  it('takes plain bullets and tasks as criteria, and reports a ticked one', () => {
    const { stage, issues } = gate('- a line audit is agreed', '- [ ] a budget is named', '- [x] a date is set')
    expect(stage.gate?.value.alsoMust.map((it) => it.line.text)).toEqual([
      'a line audit is agreed',
      'a budget is named',
      'a date is set',
    ])
    expect(issues.filter((issue) => issue.type === 'item-checked')).toHaveLength(1)
  })
})

describe('an approval', () => {
  it('names who is accountable, prepares, is asked and is told', () => {
    const { stage } = stageOf(
      '### Approvals before this gate',
      '',
      '- **Delivery date:** Plant manager (accountable). Prepared by Account executive; ask Logistics, Quality; tell Customer success',
    )
    expect(stage.approvals?.value).toMatchObject([
      {
        decision: { text: 'Delivery date' },
        accountable: [{ text: 'Plant manager' }],
        preparedBy: [{ text: 'Account executive' }],
        ask: [{ text: 'Logistics' }, { text: 'Quality' }],
        tell: [{ text: 'Customer success' }],
      },
    ])
  })
})

function stageOf(...lines: readonly string[]): { stage: Stage; issues: Handbook['issues'] } {
  const { handbook } = compiled(stageWith(...lines))
  return { stage: handbook.get('process', 'sale')!.stages[0]!, issues: handbook.issues }
}
