import type { Metric } from '../../model/metric.ts'
import { sumOf } from '../../4-derive/metric-sum.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const metricMeasuredContradiction: Rule = {
  id: 'metric-measured-contradiction',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      const measured = metric.lastMeasured
      if (!measured || measured.known === 'unknown') continue
      if (!measured.period) {
        yield {
          message: `The last value ${quote(measured.text)} doesn’t say when it was measured`,
          hint: `Add the day, quarter or year: \`- **Last measured:** ${measured.text} (${Number(handbook.today.slice(0, 4)) - 1})\`.`,
          at: measured.at,
        }
      } else if (measured.period.firstDay > handbook.today) {
        yield {
          message: `The last value ${quote(measured.text)} was measured in a time that hasn’t come yet; today is ${handbook.today}`,
          hint: 'Correct the date, or move the figure to `- **Target:**`.',
          at: measured.at,
        }
      } else yield* compareWithExample(metric)
    }
  },
}

/** An example of the same date shows the measured value’s own sum, so both must agree. */
function* compareWithExample(metric: Metric): Iterable<Report> {
  const { lastMeasured: measured, example: line } = metric
  const { example } = sumOf(metric)
  if (!line || example?.shows !== 'a result' || !example.isRight) return
  if (!measured || measured.known === 'unknown' || !measured.period) return
  const behind = line.text.slice(line.text.lastIndexOf(example.written) + example.written.length)
  if (!behind.includes(measured.period.text)) return
  const isShare = example.written.includes('%')
  if (isShare !== (measured.unit === 'share')) return
  const tolerance = isShare ? 0.005 : Math.abs(example.computed) * 0.005
  if (Math.abs(example.computed - measured.value) <= tolerance + 1e-9) return
  yield {
    message: `The last value is ${quote(measured.text)}, but the example works out ${quote(example.written)} for the same time`,
    hint: `Write \`- **Last measured:** ${example.written} (${measured.period.text})\`, or correct the numbers of the example.`,
    at: measured.at,
    mends: writeOneOf([example.written], measured.at, figure),
    related: [{ message: `works out ${quote(example.written)} for ${measured.period.text}`, at: line.at }],
  }
}

/** The number itself, with its signs: `about 35 % (2025)` and `1.5 a month (Q3 2026)` keep their other words. */
const figure = /[-–−]?(?:[$€£¥₹]|[A-Z]{3}\s?)?\d+(?:[.,'\u202f]\d+)*(?:[ \u00a0\u202f]?%|(?:k|MM|M|bn)\b)?/
