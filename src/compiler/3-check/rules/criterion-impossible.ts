import { agree, type Bound, isEmpty, isSameMeasure, readBound } from '../../meaning/bound.ts'
import type { Criterion } from '../../model/gate-values.ts'
import { allGates, criteriaOf } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const criterionImpossible: Rule = {
  id: 'criterion-impossible',
  severity: 'error',
  topic: 'gates and approvals',
  *check(handbook) {
    for (const { gate } of allGates(handbook)) {
      const stated: { readonly criterion: Criterion; readonly bound: Bound }[] = []
      for (const criterion of criteriaOf(gate)) {
        const { line } = criterion
        const bounds = boundsOf(line.text)
        if (bounds.some(isEmpty) || bounds.some((bound) => bounds.some((other) => areApart(bound, other)))) {
          yield {
            message: `Nothing can meet ${quote(line.text)}: the least is above the most`,
            hint: 'Correct one of the two numbers. The smaller one stands first: `annual revenue of $50M to $900M`.',
            at: line.at,
          }
          continue
        }
        const against = stated.find((it) => bounds.some((bound) => areApart(bound, it.bound)))
        if (against) {
          yield {
            message: `Nothing can meet both ${quote(line.text)} and ${quote(against.criterion.line.text)}, and this gate asks for both`,
            hint: 'Correct the number that is wrong, or leave out the criterion that no longer counts.',
            at: line.at,
            related: [{ message: 'the other criterion', at: against.criterion.line.at }],
          }
        }
        stated.push(...bounds.map((bound) => ({ criterion, bound })))
      }
    }
  },
}

/** The limits of a criterion. In `revenue of at least $9M and at most $5M` both speak of what the first is about. */
function boundsOf(text: string): readonly Bound[] {
  const whole = readBound(text)
  if (whole) return [whole]
  const [first = '', ...others] = text.split(/\s*,\s*(?:and|but)\s+|\s+(?:and|but)\s+|;\s*/i)
  const start = readBound(first)
  if (!start) return []
  return [start, ...others.flatMap((part) => readBound(`${start.subject} ${part}`) ?? [])]
}

function areApart(a: Bound, b: Bound): boolean {
  const isApart = (a.atLeast ?? -Infinity) > (b.atMost ?? Infinity) || (b.atLeast ?? -Infinity) > (a.atMost ?? Infinity)
  return a !== b && isSameMeasure(a, b) && !agree(a, b) && isApart
}
