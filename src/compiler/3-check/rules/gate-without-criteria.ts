import { allGates, criteriaOf } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const gateWithoutCriteria: Rule = {
  id: 'gate-without-criteria',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const { stage, gate } of allGates(handbook)) {
      if (criteriaOf(gate).length > 0) continue
      yield {
        message: `The gate of ${quote(stage.title.text)} has no exit criteria, so its question is answered by opinion`,
        hint: 'Add what must be true and how it shows: `- **Must:** the owner of the problem has agreed to a dated visit`, and below it `- **Evidence:** accepted invitation`.',
        at: gate.at,
      }
    }
  },
}
