import { plainName } from '../../meaning/slug.ts'
import { allApprovals, type PlacedApproval } from '../approvals.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { isInUse } from '../../meaning/in-use.ts'

export const approvalDecidedTwice: Rule = {
  id: 'approval-decided-twice',
  severity: 'warning',
  topic: 'gates and approvals',
  *check(handbook) {
    const first = new Map<string, PlacedApproval & { by: string }>()
    for (const placed of allApprovals(handbook)) {
      const { accountable, decision } = placed.approval
      const [name, more] = accountable
      const role = name && !more ? handbook.target(name, 'role') : undefined
      if (!name || !role || !isInUse(placed.process)) continue
      const key = plainName(decision.text)
      const before = first.get(key)
      if (!before) first.set(key, { ...placed, by: role.title })
      if (!before || before.by === role.title) continue
      const there = before.process === placed.process ? quote(before.stage.title.text) : quote(before.process.title)
      yield {
        message: `${quote(decision.text)} is approved by ${quote(role.title)} here and by ${quote(before.by)} in ${there}`,
        hint: `Name one role in both places. If they are two decisions, say in their names what sets them apart, such as ${quote(`${decision.text} (${placed.process.title})`)}.`,
        at: name.at,
        related: [{ message: `${quote(before.by)} approves it here`, at: before.approval.accountable[0]!.at }],
      }
    }
  },
}
