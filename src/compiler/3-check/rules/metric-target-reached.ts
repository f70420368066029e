import { rateOf } from '../../meaning/cadence.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricTargetReached: Rule = {
  id: 'metric-target-reached',
  severity: 'advice',
  topic: 'metrics',
  *check(handbook) {
    for (const { target, lastMeasured: measured } of handbook.all('metric')) {
      if (!target || target.known === 'unknown' || !measured || measured.known === 'unknown') continue
      // Two units or a wrong date: another rule speaks of them.
      if (target.unit !== measured.unit || rateOf(target.words) !== rateOf(measured.words)) continue
      if (!measured.period || measured.period.firstDay > handbook.today) continue
      const isBetter = target.limit === 'atMost' ? measured.value < target.value : measured.value > target.value
      if (!isBetter) continue
      yield {
        message: `The last value ${quote(measured.text)} is better already than the target ${quote(target.text)}, so it asks nothing of anybody`,
        hint: 'Set a target that is still to be reached. If less is better, say so: `at most 30 days`.',
        at: target.at,
        related: [{ message: 'the last value', at: measured.at }],
      }
    }
  },
}
