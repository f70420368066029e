import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stageWithoutTime: Rule = {
  id: 'stage-without-time',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const stage of handbook.all('process').flatMap((process) => process.stages)) {
      if (stage.time || isUnread('time', stage.whole)) continue
      yield {
        message: `The stage ${quote(stage.title.text)} doesn’t say how long it takes, so nobody can tell a stuck deal from a slow one`,
        hint: 'Add the typical time and the most it may take: `- **Time:** 10 days, at most 30`.',
        at: stage.at,
      }
    }
  },
}
