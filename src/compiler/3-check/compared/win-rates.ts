import { sumOf } from '../../4-derive/metric-sum.ts'
import { type Formula, namesIn } from '../../arithmetic.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Metric } from '../../model/metric.ts'
import type { Process } from '../../model/process.ts'
import type { Line } from '../../model/prose.ts'

type WinRate = NonNullable<Process['front']['win-rate']>

/** A win rate as a metric counts it, and as the process it measures declares it. */
export interface CountedWinRate {
  readonly metric: Metric
  readonly formula: Line
  readonly counted: WinRate
  readonly process: Process
  readonly declared: WinRate
}

/** The win rates that are held against the `win-rate` of their process. */
export function countedWinRates(handbook: Handbook): readonly CountedWinRate[] {
  return handbook
    .all('metric')
    .filter(isWinRate)
    .flatMap((metric) => {
      const { formula } = sumOf(metric)
      const counted = formula?.reads ? meaningOf(formula.formula) : undefined
      const line = metric.formula
      if (!counted || !line) return []
      return metric.process
        .flatMap((name) => handbook.target(name, 'process') ?? [])
        .flatMap((process) => {
          const declared = process.front['win-rate']
          return declared === undefined ? [] : [{ metric, formula: line, counted, process, declared }]
        })
    })
}

function isWinRate({ title, front }: Metric): boolean {
  return [title, ...(front.aliases ?? [])].some((name) => /\bwin[ -]rate\b/i.test(name))
}

/** Which of the three win rates a formula is; undefined where it is none of them. */
function meaningOf(formula: Formula): WinRate | undefined {
  if (formula.is !== '÷' || formula.left.is !== 'name' || !/\bwon\b/i.test(formula.left.name)) return undefined
  const names = namesIn(formula.right).map((name) => name.toLowerCase())
  const has = (word: RegExp): boolean => names.some((name) => word.test(name))
  if (names.length === 1) return has(/\bclosed\b/) ? 'won / closed' : has(/\bcreated\b/) ? 'won / created' : undefined
  if (!has(/\bwon\b/) || !has(/\blost\b/)) return undefined
  if (names.length === 2) return 'won / closed'
  return names.length === 3 && has(/\boverdue\b/) ? 'won / (won + lost + overdue)' : undefined
}
