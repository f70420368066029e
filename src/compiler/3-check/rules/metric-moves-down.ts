import { levelOf } from '../../4-derive/metric-relations.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricMovesDown: Rule = {
  id: 'metric-moves-down',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      for (const name of metric.moves) {
        const moved = handbook.target(name, 'metric')
        if (!moved || levelOf(moved) > levelOf(metric)) continue
        yield {
          message:
            moved === metric
              ? `${quote(metric.title)} is said to move itself`
              : `${quote(metric.title)} is of the level \`${metric.front.level}\` and is said to move ${quote(moved.title)}, which is of the level \`${moved.front.level}\``,
          hint: 'Activities move objectives, and objectives move results. Name a metric of a higher level, or correct one of the two levels.',
          at: name.at,
          related: moved === metric ? [] : [{ message: 'its level', at: moved.frontAt('level') }],
        }
      }
    }
  },
}
