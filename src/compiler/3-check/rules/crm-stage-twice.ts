import { plainName } from '../../meaning/slug.ts'
import type { Stage } from '../../model/process.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const crmStageTwice: Rule = {
  id: 'crm-stage-twice',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const first = new Map<string, Stage>()
      for (const stage of process.stages) {
        if (!stage.crmStage) continue
        const name = plainName(stage.crmStage.value)
        const before = first.get(name)
        if (!before) {
          first.set(name, stage)
          continue
        }
        yield {
          message: `${quote(stage.title.text)} and ${quote(before.title.text)} are both ${quote(stage.crmStage.value)} in the CRM`,
          hint: 'Give each stage a CRM stage of its own: a deal in it is in one stage, with one probability.',
          at: stage.crmStage.at,
          related: [{ message: 'the other stage', at: before.crmStage?.at ?? before.at }],
        }
      }
    }
  },
}
