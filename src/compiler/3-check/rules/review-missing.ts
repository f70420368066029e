import { isLive } from '../../meaning/in-use.ts'
import { governedEntries } from '../governed.ts'
import type { Rule } from '../rule.ts'
import { unreadKey } from '../unread-values.ts'

export const reviewMissing: Rule = {
  id: 'review-missing',
  severity: 'warning',
  topic: 'governance',
  *check(handbook) {
    const isUnread = unreadKey(handbook, 'reviewed')
    for (const entry of governedEntries(handbook)) {
      if (!isLive(entry) || entry.front.reviewed !== undefined || isUnread(entry)) continue
      yield {
        message: 'Nobody has said that this page is true: `reviewed` is missing',
        hint: `Have its owner read it, then add a line \`reviewed: ${handbook.today}\` to the front matter.`,
        at: entry.frontAt('reviewed'),
      }
    }
  },
}
