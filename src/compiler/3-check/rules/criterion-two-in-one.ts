import { allCriteria } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { splitStatements } from '../wording/statements.ts'

export const criterionTwoInOne: Rule = {
  id: 'criterion-two-in-one',
  severity: 'advice',
  topic: 'processes',
  *check(handbook) {
    for (const { line } of allCriteria(handbook)) {
      const [first, second] = splitStatements(line.text)
      if (first === undefined || second === undefined) continue
      yield {
        message: `The criterion ${quote(line.text)} states two things, and one can be true without the other`,
        hint: `Write two bullets, each with its own evidence: ${quote(first)} and ${quote(second)}.`,
        at: line.at,
      }
    }
  },
}
