import type { Formula } from '../../arithmetic.ts'
import { sumOf } from '../../4-derive/metric-sum.ts'
import type { Measure } from '../../model/amounts.ts'
import { english } from '../../vocabulary/english.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricTargetImpossible: Rule = {
  id: 'metric-target-impossible',
  severity: 'error',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      const { formula } = sumOf(metric)
      if (!formula?.reads || !metric.formula || !isPartOfWhole(formula.formula)) continue
      for (const label of ['target', 'lastMeasured'] as const) {
        const measure = metric[label]
        if (!measure || !isAboveAll(measure)) continue
        yield {
          message: `${quote(english.labels[label][0])} is ${quote(measure.text)}, but the formula divides a part by its whole, which is never more than 100 %`,
          hint: 'Correct the figure, or the formula if it should compare two things of which one can be the larger.',
          at: measure.at,
          related: [{ message: 'the formula', at: metric.formula.at }],
        }
      }
    }
  },
}

function isAboveAll(measure: Measure): boolean {
  return measure.known !== 'unknown' && measure.unit === 'share' && measure.value > 1
}

/** `won ÷ (won + lost)`: what is divided is one of those it is divided by. */
function isPartOfWhole(formula: Formula): boolean {
  if (formula.is !== '÷' || formula.left.is !== 'name') return false
  const part = formula.left.name.toLowerCase()
  return (
    formula.right.is === '+' && addends(formula.right).some((it) => it.is === 'name' && it.name.toLowerCase() === part)
  )
}

function addends(formula: Formula): readonly Formula[] {
  return formula.is === '+' ? [...addends(formula.left), ...addends(formula.right)] : [formula]
}
