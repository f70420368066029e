import { accountPlans } from '../process-plans.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const planActionOpen: Rule = {
  id: 'plan-action-open',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { plan } of accountPlans(handbook)) {
      for (const { line, owner, by, at } of plan.value.actions?.value ?? []) {
        if (owner && by) continue
        const missing = owner ? 'date' : by ? 'owner' : 'owner and no date'
        const labels = [
          ...(owner ? [] : ['`- **Owner:** Key account manager`']),
          ...(by ? [] : ['`- **By:** end of Plan`']),
        ]
        yield {
          message: `The action ${quote(line.text)} has no ${missing}`,
          hint: `Nest ${labels.join(' and ')} below it.${by ? '' : ' A date may be counted from the process: the end of a stage, the third month.'}`,
          at: line.nodes.length > 0 ? line.at : at,
        }
      }
    }
  },
}
