import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const approvalAccountable: Rule = {
  id: 'approval-accountable',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    const stages = handbook.all('process').flatMap((process) => process.stages)
    for (const { decision, accountable, at } of stages.flatMap((stage) => stage.approvals?.value ?? [])) {
      const [first, ...others] = accountable
      if (first && others.length === 0) continue
      yield first
        ? {
            message: `The approval ${quote(decision.text)} has ${accountable.length} accountable roles: ${quoteEach(
              accountable.map((it) => it.text),
              'and',
            )}; exactly one was expected`,
            hint: `Keep \`(accountable)\` behind one of them and write the others behind \`ask\`: ${quote(`${first.text} (accountable); ask ${others.map((it) => it.text).join(', ')}`)}.`,
            at: others[0]!.at,
            related: [{ message: `${quote(first.text)} is accountable already`, at: first.at }],
          }
        : {
            message: `The approval ${quote(decision.text)} has no accountable role; exactly one was expected`,
            hint: `Name the role that answers for it: ${quote(`- **${decision.text}:** Plant manager (accountable)`)}.`,
            at,
          }
    }
  },
}
