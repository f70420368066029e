import { allApprovals } from '../approvals.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const approvalWithoutPreparer: Rule = {
  id: 'approval-without-preparer',
  severity: 'warning',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const { approval } of allApprovals(handbook)) {
      if (approval.preparedBy.length > 0 || approval.accountable.length !== 1) continue
      yield {
        message: `Nobody prepares the approval ${quote(approval.decision.text)}; who brings the facts to ${quote(approval.accountable[0]!.text)} was expected`,
        hint: 'Add the role that asks for it: `. Prepared by Account executive`.',
        at: approval.at,
      }
    }
  },
}
