import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const crmFieldWithoutUse: Rule = {
  id: 'crm-field-without-use',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      for (const { line, usedBy } of process.stages.flatMap((stage) => stage.crmFields?.value.fields ?? [])) {
        if (usedBy.length > 0) continue
        yield {
          message: `The CRM asks for ${quote(line.text)}, and nothing says what needs it`,
          hint: 'Write below it which exit criterion, approval, metric or review needs it, as in `- **Used by:** Win rate`; or ask for it no more.',
          at: line.at,
        }
      }
    }
  },
}
