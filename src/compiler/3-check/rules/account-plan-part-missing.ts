import { accountPlanShape } from '../../model/process-plans.ts'
import { english } from '../../vocabulary/english.ts'
import { accountPlans } from '../process-plans.ts'
import { quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

const parts = Object.keys(accountPlanShape.sections) as (keyof typeof accountPlanShape.sections)[]

export const accountPlanPartMissing: Rule = {
  id: 'account-plan-part-missing',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    for (const { plan } of accountPlans(handbook)) {
      const missing = parts.filter((part) => plan.value[part] === undefined && !isUnread(part, plan.whole))
      if (missing.length === 0) continue
      const words = missing.map((part) => english.headings[part][0])
      yield {
        message: `The account plan has no part ${quoteEach(words, 'and')}`,
        hint: `Add ${quoteEach(
          words.map((word) => `### ${word}`),
          'and',
        )}, with one bullet for each prompt that a seller answers.`,
        at: plan.at,
      }
    }
  },
}
