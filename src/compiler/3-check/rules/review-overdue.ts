import { addInterval } from '../../meaning/due-date.ts'
import { folderDefault } from '../../meaning/folder-default.ts'
import { isLive } from '../../meaning/in-use.ts'
import { governedEntries } from '../governed.ts'
import type { Rule } from '../rule.ts'

export const reviewOverdue: Rule = {
  id: 'review-overdue',
  severity: 'warning',
  topic: 'governance',
  *check(handbook) {
    const { settings, today } = handbook
    for (const entry of governedEntries(handbook)) {
      const { reviewed, 'review-every': own } = entry.front
      if (!isLive(entry) || reviewed === undefined) continue
      const interval = own ?? folderDefault(settings, entry.file, 'review-every') ?? settings['review-every']
      const due = addInterval(reviewed, interval)
      if (today <= due) continue
      yield {
        message: `The last review, on \`${reviewed}\`, held for \`${interval}\`: the next was due on \`${due}\``,
        hint: `Have its owner read it and mend what has changed, then write \`reviewed: ${today}\`.`,
        at: entry.frontAt('reviewed'),
      }
    }
  },
}
