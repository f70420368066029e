import { allGates } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { findVagueMeasure } from '../wording/vague-measure.ts'

export const dealKillerWithoutNumber: Rule = {
  id: 'deal-killer-without-number',
  severity: 'advice',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const { line } of allGates(handbook).flatMap(({ gate }) => gate.value.dealKiller)) {
      const vague = findVagueMeasure(line.text)
      if (vague === undefined) continue
      yield {
        message: `The deal killer ${quote(line.text)} is about how much or how long (${quote(vague)}) and has no number`,
        hint: 'Write where the line is: instead of `the company is large enough` write `annual revenue of at least $50M`.',
        at: line.at,
      }
    }
  },
}
