import { sumOf } from '../../4-derive/metric-sum.ts'
import { escapePattern } from '../escape-pattern.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricExampleWrong: Rule = {
  id: 'metric-example-wrong',
  severity: 'error',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      const { example } = sumOf(metric)
      if (!example || !metric.example || !metric.formula) continue
      const { text, at } = metric.example
      const related = [{ message: 'the formula it follows', at: metric.formula.at }]
      if (example.shows === 'division by zero') {
        yield {
          message: `The example ${quote(text)} divides by zero`,
          hint: 'Choose numbers for which the formula has a result.',
          at,
          related,
        }
      } else if (example.shows === 'a result' && !example.isRight) {
        yield {
          message: `The example comes to ${quote(example.right)}, not to ${quote(example.written)}`,
          hint: `Write ${quote(example.right)} as its result, or correct the number that is wrong.`,
          at,
          mends: writeOneOf([example.right], at, asResult(example.written)),
          related,
        }
      }
    }
  },
}

/** Behind the last sign of equality: the same number may stand in the sum. */
function asResult(written: string): RegExp {
  return new RegExp(`(?<=(?:=|→|->|≈)\\s*(?:about\\s+)?)${escapePattern(written)}(?!.*(?:=|→|->|≈))`, 'is')
}
