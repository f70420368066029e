import { namesIn } from '../../arithmetic.ts'
import { sumOf } from '../../4-derive/metric-sum.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricExampleMismatch: Rule = {
  id: 'metric-example-mismatch',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      const { formula, example } = sumOf(metric)
      if (!formula?.reads || !example || !metric.example || !metric.formula) continue
      const names = namesIn(formula.formula)
      if (names.length === 0 || example.shows === 'a result' || example.shows === 'division by zero') continue
      const values = names.map((name) => `${name} = …`).join(', ')
      yield {
        message: say(example, metric.example.text, metric.formula.text),
        hint: `Put one number in place of each name, as in \`38 ÷ (38 + 62) = 38 %\`, or give each its value: \`${values} → …\`.`,
        at: metric.example.at,
        related: [{ message: 'the formula it should follow', at: metric.formula.at }],
      }
    }
  },
}

type Mismatch = Exclude<
  NonNullable<ReturnType<typeof sumOf>['example']>,
  { readonly shows: 'a result' } | { readonly shows: 'division by zero' }
>

function say(example: Mismatch, text: string, formula: string): string {
  switch (example.shows) {
    case 'nothing':
      return `The example ${quote(text)} is no sum with a result, so it can’t be worked out again`
    case 'another form':
      return `The example ${quote(text)} isn’t worked out as the formula says: ${quote(formula)}`
    case 'two values':
      return `The example gives ${quote(example.name)} two values`
    case 'another formula': {
      const { missing, extra } = example
      const without = missing.length > 0 ? `has no value for ${quoteEach(missing, 'and')}` : ''
      const more =
        extra.length > 0 ? `gives a value for ${quoteEach(extra, 'and')}, which the formula doesn’t name` : ''
      return `The example ${[without, more].filter(Boolean).join(', and ')}`
    }
  }
}
