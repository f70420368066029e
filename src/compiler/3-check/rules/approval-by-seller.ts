import { allApprovals } from '../approvals.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const approvalBySeller: Rule = {
  id: 'approval-by-seller',
  severity: 'warning',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const { approval } of allApprovals(handbook)) {
      const [accountable, more] = approval.accountable
      const role = accountable && !more ? handbook.target(accountable, 'role') : undefined
      if (!accountable || !role || (role.front.type !== 'sales' && role.front.type !== 'support')) continue
      yield {
        message: `${quote(approval.decision.text)} is approved by ${quote(role.title)}, who ${role.front.type === 'sales' ? 'sells' : 'helps to sell'}; a department or a manager was expected`,
        hint: `Name the department that answers for it, or write it below \`Decides alone\` of ${quote(role.title)}: then it is no approval.`,
        at: accountable.at,
        related: [{ message: `${quote(role.title)} has the type \`${role.front.type}\``, at: role.frontAt('type') }],
      }
    }
  },
}
