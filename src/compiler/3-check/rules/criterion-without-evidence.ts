import { allCriteria } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const criterionWithoutEvidence: Rule = {
  id: 'criterion-without-evidence',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { line, evidence, at } of allCriteria(handbook)) {
      if (evidence || isUnread('evidence', at)) continue
      yield {
        message: `The criterion ${quote(line.text)} doesn’t say what proves it`,
        hint: 'Add a bullet below it that names a record somebody else can open: `- **Evidence:** accepted invitation`.',
        at: line.at,
      }
    }
  },
}
