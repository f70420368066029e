import { isWithoutThisBuyer } from '../../meaning/not-with-this-buyer.ts'
import type { Playbook } from '../../model/playbook.ts'
import { onceFor } from '../../meaning/once-for.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stageWithoutCommitment: Rule = {
  id: 'stage-without-commitment',
  severity: 'warning',
  topic: 'playbooks',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const section of handbook.all('playbook').flatMap(uncommitted)) {
      if (isUnread('theyWill', section.whole)) continue
      yield {
        message: `The stage ${quote(section.title.text)} doesn’t say what the buyer will do next`,
        hint: 'Add the commitment to leave the conversation with, and a smaller one: `- **They will:** put a figure on an hour of downtime, by Friday` and `- **At least:** …`.',
        at: section.at,
      }
    }
  },
}

const uncommitted = onceFor(({ stages }: Playbook) =>
  stages.filter((section) => !section.theyWill && !isWithoutThisBuyer(section)),
)
