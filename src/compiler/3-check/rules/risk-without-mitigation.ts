import { accountPlans } from '../process-plans.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const riskWithoutMitigation: Rule = {
  id: 'risk-without-mitigation',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of accountPlans(handbook)) {
      for (const { line, mitigation, at } of plan.value.risks?.value ?? []) {
        if (mitigation) continue
        yield {
          message: `Nothing is done against the risk ${quote(line.text)}`,
          hint: 'Nest `- **Mitigation:** …` below it: what somebody does before it happens. A risk that is simply taken says so there.',
          at: line.nodes.length > 0 ? line.at : at,
        }
      }
    }
  },
}
