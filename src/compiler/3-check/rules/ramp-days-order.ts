import { lastDayOf } from '../../4-derive/guide-view.ts'
import { guidesInUse } from '../guides-in-use.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const rampDaysOrder: Rule = {
  id: 'ramp-days-order',
  severity: 'warning',
  topic: 'guides',
  *check(handbook) {
    for (const { ramp } of guidesInUse(handbook)) {
      const periods = ramp?.value.periods ?? []
      for (const [index, period] of periods.entries()) {
        const before = periods[index - 1]
        const [day, earlier] = [lastDayOf(period), before && lastDayOf(before)]
        if (day === undefined) {
          yield {
            message: `${quote(period.title.text)} doesn’t say by which day`,
            hint: 'Put the day into the heading: `### By day 30`.',
            at: period.at,
          }
        } else if (before && earlier !== undefined && day <= earlier) {
          yield {
            message: `${quote(period.title.text)} ends on day ${String(day)}, and ${quote(before.title.text)} before it on day ${String(earlier)}`,
            hint: 'Put the periods in the order of their days: 30, 60, 90.',
            at: period.at,
            related: [{ message: 'The period before it', at: before.at }],
          }
        }
      }
    }
  },
}
