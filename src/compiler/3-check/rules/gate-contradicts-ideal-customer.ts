import { agree, isEmpty, isSameMeasure, readBound } from '../../meaning/bound.ts'
import { profilesFor } from '../../meaning/ideal-customer.ts'
import { criteriaOf } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const gateContradictsIdealCustomer: Rule = {
  id: 'gate-contradicts-ideal-customer',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const process of handbook.all('process')) {
      const sizes = profilesFor(handbook, process)
        .flatMap(({ size }) => size?.value ?? [])
        .flatMap(({ line }) => {
          const bound = readBound(line.text)
          return bound && !isEmpty(bound) ? [{ line, bound }] : []
        })
      if (sizes.length === 0) continue
      for (const { line, dealKiller } of process.stages.flatMap(({ gate }) => (gate ? criteriaOf(gate) : []))) {
        const bound = readBound(line.text)
        if (bound && isEmpty(bound)) continue
        const same = bound ? sizes.filter((size) => isSameMeasure(size.bound, bound)) : []
        const [first] = same
        if (!bound || !first || same.some((size) => agree(size.bound, bound))) continue
        yield {
          message: `The ${dealKiller ? 'deal killer' : 'criterion'} ${quote(line.text)} and the ideal customer draw different lines: there it is ${quote(first.line.text)}`,
          hint: 'Write the same number in both places: the one that was decided last.',
          at: line.at,
          related: [{ message: `the ideal customer: ${quote(first.line.text)}`, at: first.line.at }],
        }
      }
    }
  },
}
