import { governedEntries } from '../governed.ts'
import type { Rule } from '../rule.ts'

export const reviewInFuture: Rule = {
  id: 'review-in-future',
  severity: 'error',
  topic: 'governance',
  *check(handbook) {
    for (const entry of governedEntries(handbook)) {
      const { reviewed } = entry.front
      if (reviewed === undefined || reviewed <= handbook.today) continue
      yield {
        message: `The review on \`${reviewed}\` is still to come; the day of the last one was expected, and today is \`${handbook.today}\``,
        hint: 'Write the day it was last read. When the next review is due follows from `review-every`.',
        at: entry.frontAt('reviewed'),
      }
    }
  },
}
