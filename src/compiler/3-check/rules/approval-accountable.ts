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
            message: `The approval \`${decision.text}\` has ${accountable.length} accountable roles: ${accountable.map((it) => `\`${it.text}\``).join(', ')}. Expected exactly one.`,
            hint: `Keep \`(accountable)\` behind one of them and write the others behind \`ask\`: \`${first.text} (accountable); ask ${others.map((it) => it.text).join(', ')}\`.`,
            at: others[0]!.at,
            related: [{ message: `\`${first.text}\` is accountable already`, at: first.at }],
          }
        : {
            message: `The approval \`${decision.text}\` has no accountable role. Expected exactly one.`,
            hint: `Name the role that answers for it: \`- **${decision.text}:** Plant manager (accountable)\`.`,
            at,
          }
    }
  },
}
