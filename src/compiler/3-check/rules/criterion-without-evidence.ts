import { allCriteria } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const criterionWithoutEvidence: Rule = {
  id: 'criterion-without-evidence',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    for (const { line, evidence } of allCriteria(handbook)) {
      if (evidence) continue
      yield {
        message: `The criterion ${quote(line.text)} doesn’t say what proves it`,
        hint: 'Add a bullet below it that names a record somebody else can open: `- **Evidence:** accepted invitation`.',
        at: line.at,
      }
    }
  },
}
