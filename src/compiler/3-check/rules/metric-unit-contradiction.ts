import { rateOf } from '../../meaning/cadence.ts'
import type { Measure } from '../../model/amounts.ts'
import type { Metric } from '../../model/metric.ts'
import type { Position } from '../../model/position.ts'
import { sumOf } from '../../4-derive/metric-sum.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricUnitContradiction: Rule = {
  id: 'metric-unit-contradiction',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      const [first, ...others] = valuesOf(metric)
      const other = others.find(({ unit }) => unit !== first?.unit)
      const [period, another] = valuesOf(metric).filter(({ rate }) => rate !== undefined)
      if (first && other) {
        yield {
          message: `${first.what} is ${unitWords[first.unit]} (${quote(first.text)}), but ${other.what.toLowerCase()} is ${unitWords[other.unit]} (${quote(other.text)})`,
          hint: 'Write both in the same unit, or correct the formula.',
          at: other.at,
          related: [{ message: `${first.what.toLowerCase()}`, at: first.at }],
        }
      } else if (period && another && period.rate !== another.rate) {
        yield {
          message: `${period.what} counts by the ${period.rate} (${quote(period.text)}), but ${another.what.toLowerCase()} by the ${another.rate} (${quote(another.text)})`,
          hint: 'Write both for the same length of time.',
          at: another.at,
          related: [{ message: `${period.what.toLowerCase()}`, at: period.at }],
        }
      }
    }
  },
}

interface Value {
  readonly what: string
  readonly unit: Unit
  readonly rate: string | undefined
  readonly text: string
  readonly at: Position
}

type Unit = Exclude<Measure, { known: 'unknown' }>['unit']

const unitWords: Readonly<Record<Unit, string>> = {
  share: 'a percentage',
  money: 'an amount of money',
  count: 'a plain number',
}

/** The example’s result, the target and the last measured value, as far as they are known. */
function valuesOf(metric: Metric): readonly Value[] {
  const { example } = sumOf(metric)
  const shown: Value[] =
    example?.shows === 'a result' && example.isRight && metric.example
      ? [
          {
            what: 'The result of the example',
            unit: example.written.includes('%') ? 'share' : /[$€£]/.test(example.written) ? 'money' : 'count',
            rate: undefined,
            text: example.written,
            at: metric.example.at,
          },
        ]
      : []
  return [...shown, ...measure('The target', metric.target), ...measure('The last value', metric.lastMeasured)]
}

function measure(what: string, value: Measure | undefined): Value[] {
  if (!value || value.known === 'unknown') return []
  return [{ what, unit: value.unit, rate: rateOf(value.words), text: value.text, at: value.at }]
}
