import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const crmStageMissing: Rule = {
  id: 'crm-stage-missing',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const named = process.stages.find(({ crmStage }) => crmStage)
      if (!named?.crmStage) continue
      for (const stage of process.stages) {
        if (stage.crmStage) continue
        yield {
          message: `The stage ${quote(stage.title.text)} has no CRM stage, though others of ${quote(process.title)} have one`,
          hint: 'Add what the CRM calls it, as in `- **CRM stage:** 2 – Qualify`, or take the line away from all stages.',
          at: stage.title.at,
          related: [{ message: 'a stage that has one', at: named.crmStage.at }],
        }
      }
    }
  },
}
