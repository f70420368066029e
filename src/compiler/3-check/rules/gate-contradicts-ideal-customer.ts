import { agree } from '../../meaning/bound.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { sizeCriteria } from '../compared/size-criteria.ts'

export const gateContradictsIdealCustomer: Rule = {
  id: 'gate-contradicts-ideal-customer',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const { criterion, bound, sizes } of sizeCriteria(handbook)) {
      if (sizes.some((size) => agree(size.bound, bound))) continue
      const { line, dealKiller } = criterion
      const [first] = sizes
      yield {
        message: `The ${dealKiller ? 'deal killer' : 'criterion'} ${quote(line.text)} and the ideal customer draw different lines: there it is ${quote(first.line.text)}`,
        hint: 'Write the same number in both places: the one that was decided last.',
        at: line.at,
        related: [{ message: `the ideal customer: ${quote(first.line.text)}`, at: first.line.at }],
      }
    }
  },
}
