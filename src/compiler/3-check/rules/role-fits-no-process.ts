import { salesForceFit } from '../../4-derive/role-fit.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { traitContradictions } from '../trait-contradictions.ts'

export const roleFitsNoProcess: Rule = {
  id: 'role-fits-no-process',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const fit of salesForceFit(handbook)) {
      const runs = fit.types.flatMap((it) => it.runs)
      if (runs.length === 0 || traitContradictions(fit).length > 0) continue
      if (fit.types.some(({ verdict }) => verdict.fit !== 'misfit')) continue
      yield {
        message: `None of the four processes fits ${quote(fit.role.title)}: by its traits it has neither calls, deals, accounts nor a territory to manage`,
        hint: 'Check the traits against last year’s numbers of one person. If they are right, the role does a part of somebody else’s process: take it out of `roles` there, and name it under `**Helps:**` in the stages it works in.',
        at: fit.role.at,
        related: fit.types.flatMap(({ verdict, reason }) => {
          const said = fit.said[verdict.trait]
          return said ? [{ message: reason, at: said.at }] : []
        }),
      }
    }
  },
}
