import { allApprovals } from '../approvals.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const approvalPreparedByAccountable: Rule = {
  id: 'approval-prepared-by-accountable',
  severity: 'warning',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const { approval } of allApprovals(handbook)) {
      const [accountable, more] = approval.accountable
      const role = accountable && !more ? handbook.target(accountable, 'role') : undefined
      const same = role && approval.preparedBy.find((name) => handbook.target(name, 'role') === role)
      if (!accountable || !same) continue
      yield {
        message: `${quote(same.text)} prepares the approval ${quote(approval.decision.text)} and decides it too: nobody looks at it twice`,
        hint: 'Name the role that asks for the decision behind `Prepared by`.',
        at: same.at,
        related: [{ message: `${quote(accountable.text)} decides it`, at: accountable.at }],
      }
    }
  },
}
