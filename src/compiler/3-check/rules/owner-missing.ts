import { folderDefault } from '../../meaning/folder-default.ts'
import { governedEntries } from '../governed.ts'
import type { Rule } from '../rule.ts'
import { unreadKey } from '../unread-values.ts'
import { isInUse } from '../../meaning/in-use.ts'

export const ownerMissing: Rule = {
  id: 'owner-missing',
  severity: 'warning',
  topic: 'governance',
  *check(handbook) {
    const isUnread = unreadKey(handbook, 'owner')
    for (const entry of governedEntries(handbook)) {
      if (!isInUse(entry) || entry.front.owner !== undefined || isUnread(entry)) continue
      if (folderDefault(handbook.settings, entry.file, 'owner') !== undefined) continue
      yield {
        message: 'Nobody answers for this page: `owner` is missing',
        hint: 'Add a line `owner: …` to the front matter, with a heading of `content/people.md`.',
        at: entry.frontAt('owner'),
      }
    }
  },
}
