import { formatDays } from '../format-amount.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const timeContradiction: Rule = {
  id: 'time-contradiction',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { title, time } of handbook.all('process').flatMap((process) => process.stages)) {
      if (!time?.atMost || time.typical.days <= time.atMost.days) continue
      yield {
        message: `The stage ${quote(title.text)} typically takes ${formatDays(time.typical.days)}, which is more than the ${formatDays(time.atMost.days)} it may take at most`,
        hint: 'Correct one of the two. The typical time stands first: `- **Time:** 10 days, at most 30`.',
        at: time.typical.at,
        related: [{ message: 'the most it may take', at: time.atMost.at }],
      }
    }
  },
}
