import { describe, expect, it } from 'vitest'
import { compiled } from '../compiled.ts'
import { process } from './reports-of.ts'

describe('a metric', () => {
  it('has nothing to fix as it should be', () => {
    expect(found({})).toEqual([])
  })

  it.each([
    ['- **Formula:** won ÷ (won + lost', 'metric-formula-unreadable'],
    ['- **Formula:** 38 ÷ 100', 'metric-formula-unreadable'],
    ['- **Example:** 38 ÷ (38 + 62) = 40 %', 'metric-example-wrong'],
    ['- **Example:** 0 ÷ (0 + 0) = 0 %', 'metric-example-wrong'],
    ['- **Example:** about a third', 'metric-example-mismatch'],
    ['- **Example:** won = 38 → 38 %', 'metric-example-mismatch'],
    ['- **Example:** 38 ÷ (38 + 62) = 0.38', 'metric-unit-contradiction'],
    ['- **Target:** at least 40 %', 'metric-without-target'],
    ['- **Target:** not known yet', 'metric-without-target'],
    ['- **Target:** 40 % in 2025', 'metric-without-target'],
    ['- **Target:** $40,000 in 2026', 'metric-unit-contradiction'],
    ['- **Target:** at least 30 % in 2026', 'metric-target-reached'],
    ['- **Target:** at most 45 % in 2026', 'metric-target-reached'],
    ['- **Target:** about the same as last year', 'value-unreadable'],
    ['- **Target:** 30–40 % in 2026', 'value-ambiguous'],
    ['- **Last measured:** 38 %', 'metric-measured-contradiction'],
    ['- **Last measured:** 38 % (2027)', 'metric-measured-contradiction'],
    ['- **Review:** in the funnel review', 'metric-without-review'],
    ['- **Role:** Salesman', 'unknown-name'],
    ['- **Role:** Account executive', 'result-metric-on-checklist'],
    ['- **Process:** Sails', 'unknown-name'],
    ['- **Stages:** Qualfication', 'metric-stage-unknown'],
    ['- **Moves:** Win rate', 'metric-moves-down'],
  ])('with %s is found once', (line, rule) => {
    expect(found({ replace: line })).toEqual([rule])
  })

  it.each([
    ['Formula', ['metric-without-formula']],
    ['Example', ['metric-without-formula']],
    ['Target', ['metric-without-target']],
    ['Last measured', []],
    ['Role', ['metric-without-behaviour']],
    ['When it falls', ['metric-without-behaviour']],
    ['Review', ['metric-without-review']],
    ['Process', ['metric-stage-unknown']],
    ['Stages', []],
  ])('without %s gets %j', (label, rules) => {
    expect(found({ leaveOut: label })).toEqual(rules)
  })

  it.each(['weekly', 'every second week', 'once a quarter, on Mondays', 'each month', 'twice per year'])(
    'may be looked at %s',
    (review) => {
      expect(found({ replace: `- **Review:** ${review}` })).toEqual([])
    },
  )

  it.each(['2 a month by 2026-12-31', 'at most 30 days in Q4 2026', '$46,000 from 2026-07', 'about 40 % in 2026'])(
    'reads the target %s',
    (target) => {
      const { handbook } = compiled(files({ replace: `- **Target:** ${target}` }))
      expect(handbook.all('metric')[0]?.target).toMatchObject({ text: target })
      expect(handbook.issues.filter(({ type }) => type.startsWith('value'))).toEqual([])
    },
  )

  it('knows the last day of a target’s year, quarter, month and day', () => {
    const lastDay = (target: string) => {
      const read = compiled(files({ replace: `- **Target:** ${target}` })).handbook.all('metric')[0]?.target
      return read && read.known !== 'unknown' ? read.period?.lastDay : undefined
    }
    expect(lastDay('40 % in 2026')).toBe('2026-12-31')
    expect(lastDay('40 % (Q1 2027)')).toBe('2027-03-31')
    expect(lastDay('40 % by 2028-02')).toBe('2028-02-29')
    expect(lastDay('40 % by 2026-12-24')).toBe('2026-12-24')
    expect(lastDay('40 % by 2026-13')).toBeUndefined()
  })
})

describe('a result on a checklist', () => {
  const inStage = (...lines: readonly string[]) =>
    found({ stage: ['- **Lead:** Account executive', '', ...lines] }).filter((id) => id.startsWith('result'))

  it.each([
    ['### Do', '', '1. Raise the [rate](../metrics/win-rate.md).'],
    ['### Do', '', '1. Raise your win rate.'],
    ['### Done when', '', '- the hit rate is above 40 %'],
    ['### Gate: Is it won?', '', '- **Must:** a win rate of 40 %'],
  ])('is found in %s', (...lines) => {
    expect(inStage(...lines)).toHaveLength(1)
  })

  it.each([
    ['### Do', '', '1. Ask who wins. Rate the answer.'],
    ['### Do', '', '1. Twin rates are no rates.'],
    ['', 'The win rate is a result, and on nobody’s list.'],
  ])('isn’t found in %s %s %s', (...lines) => {
    expect(inStage(...lines)).toEqual([])
  })

  it('may stand where management leads', () => {
    const stage = ['- **Lead:** Sales manager', '', '### Do', '', '1. Look at the win rate.']
    expect(found({ stage }).filter((id) => id.startsWith('result'))).toEqual([])
  })
})

it('says nothing to a company without metrics and review', () => {
  const { [metricFile]: _, ...others } = files({})
  expect(compiled(others).findings.filter(({ rule }) => /metric|loss/.test(rule))).toEqual([])
})

interface Change {
  /** A line in place of the one with the same label, or one more. */
  readonly replace?: string
  readonly leaveOut?: string
  readonly stage?: readonly string[]
}

const metricFile = 'content/metrics/win-rate.md'

const lines = [
  '- **Formula:** won ÷ (won + lost)',
  '- **Example:** 38 ÷ (38 + 62) = 38 %',
  '- **Target:** at least 40 % in 2026',
  '- **Last measured:** 38 % (2025)',
  '- **Role:** Sales manager',
  '- **When it falls:** changes one gate',
  '- **Review:** every quarter',
  '- **Process:** Sale',
  '- **Stages:** Qualification',
]

/** The rules that speak of the metric, or of metrics. */
function found(change: Change): readonly string[] {
  return compiled(files(change))
    .findings.filter(({ rule, at }) => at.file === metricFile || rule.startsWith('result'))
    .map(({ rule }) => rule)
    .filter((rule) => !/^(?:owner|review)-/.test(rule))
}

function files({ replace, leaveOut, stage = ['- **Lead:** Account executive'] }: Change): Record<string, string> {
  const labelOf = (line: string) => /\*\*(.+?):\*\*/.exec(line)?.[1]
  const kept = lines.filter((line) => labelOf(line) !== leaveOut && labelOf(line) !== labelOf(replace ?? ''))
  const metric = ['---', 'title: Win rate', 'aliases: [hit rate]', 'level: result', '---', '', ...kept, replace ?? '']
  return {
    [metricFile]: `${metric.join('\n')}\n`,
    'content/roles/account-executive.md': '---\ntitle: Account executive\ntype: sales\n---\n\nSells.\n',
    'content/roles/sales-manager.md': '---\ntitle: Sales manager\ntype: management\n---\n\nLeads.\n',
    'content/processes/sale.md': process({}, ['## Qualification', '', ...stage]),
  }
}
