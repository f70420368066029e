import { crmFieldUse, crmFieldUses } from '../../meaning/crm-field-use.ts'
import { nearest } from '../../meaning/nearest.ts'
import type { Line } from '../../model/prose.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const crmFieldUseUnknown: Rule = {
  id: 'crm-field-use-unknown',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      for (const { line, usedBy } of process.stages.flatMap((stage) => stage.crmFields?.value.fields ?? [])) {
        for (const use of usedBy) {
          if (crmFieldUse(handbook, process, use)) continue
          const known = crmFieldUses(handbook, process).map(({ words }) => words)
          const [near] = nearest(use.text, known, 1)
          yield {
            message: `${quote(use.text)}, which needs the CRM field ${quote(line.text)}, is no gate, exit criterion or approval of ${quote(process.title)}, and no metric or review`,
            hint:
              near === undefined
                ? 'Write the words of the criterion or approval as they stand in this process, or the title of a metric or review.'
                : `Did you mean ${quote(near)}?`,
            at: use.at,
            // Other words for a link would still lead where it leads.
            mends: writeOneOf(near === undefined || isLink(use) ? [] : [near], use.at, use.text),
          }
        }
      }
    }
  },
}

function isLink({ nodes }: Line): boolean {
  return nodes.some(({ type }) => type === 'link')
}
