import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const entryMissing: Rule = {
  id: 'entry-missing',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { front, stages } of handbook.all('process')) {
      const [first, ...later] = stages
      const other = later.flatMap((stage) => stage.entry)[0]
      if (front.type !== 'opportunity' || !first || !other) continue
      if (first.entry.length > 0 || isUnread('entry', first.whole)) continue
      yield {
        message: `Deals come in later by ${quote(other.value)}, but the first stage ${quote(first.title.text)} doesn’t say how any get there`,
        hint: 'Say how deals begin: `- **Entry:** outbound`. If none do, begin the process with the stage they come into.',
        at: first.at,
        related: [{ message: 'the entry of a later stage', at: other.at }],
      }
    }
  },
}
