import { sumOf } from '../../4-derive/metric-sum.ts'
import { type Formula, namesIn } from '../../arithmetic.ts'
import type { Metric } from '../../model/metric.ts'
import type { Process } from '../../model/process.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const winRateContradiction: Rule = {
  id: 'win-rate-contradiction',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric').filter(isWinRate)) {
      const { formula } = sumOf(metric)
      const counted = formula?.reads ? meaningOf(formula.formula) : undefined
      if (!counted || !metric.formula) continue
      for (const process of metric.process.flatMap((name) => handbook.target(name, 'process') ?? [])) {
        const declared = process.front['win-rate']
        if (declared === undefined || declared === counted) continue
        yield {
          message: `${quote(metric.title)} is counted as ${quote(metric.formula.text)}, but ${quote(process.title)} counts its win rate as ${quote(declared)}`,
          hint: `Three win rates are in use, and only like can be compared with like. Write \`win-rate: ${counted}\` in the process, or change the formula.`,
          at: metric.formula.at,
          related: [{ message: `${quote(process.title)} declares it`, at: process.frontAt('win-rate') }],
        }
      }
    }
  },
}

function isWinRate({ title, front }: Metric): boolean {
  return [title, ...(front.aliases ?? [])].some((name) => /\bwin[ -]rate\b/i.test(name))
}

/** Which of the three win rates a formula is; undefined where it is none of them. */
function meaningOf(formula: Formula): Process['front']['win-rate'] {
  if (formula.is !== '÷' || formula.left.is !== 'name' || !/\bwon\b/i.test(formula.left.name)) return undefined
  const names = namesIn(formula.right).map((name) => name.toLowerCase())
  const has = (word: RegExp): boolean => names.some((name) => word.test(name))
  if (names.length === 1) return has(/\bclosed\b/) ? 'won / closed' : has(/\bcreated\b/) ? 'won / created' : undefined
  if (!has(/\bwon\b/) || !has(/\blost\b/)) return undefined
  if (names.length === 2) return 'won / closed'
  return names.length === 3 && has(/\boverdue\b/) ? 'won / (won + lost + overdue)' : undefined
}
