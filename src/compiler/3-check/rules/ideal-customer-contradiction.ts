import { agree, type Bound, isEmpty, isSameMeasure, readBound } from '../../meaning/bound.ts'
import { idealCustomerOf } from '../../meaning/ideal-customer.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Profile } from '../../model/ideal-customer.ts'
import type { Line } from '../../model/prose.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const idealCustomerContradiction: Rule = {
  id: 'ideal-customer-contradiction',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const ideal = idealCustomerOf(handbook)
    for (const profile of ideal ? [ideal, ...ideal.profiles] : []) {
      yield* industriesTwice(handbook, profile)
      const lines = [...statedIn(profile.size?.value ?? [], false), ...statedIn(profile.exclusions?.value ?? [], true)]
      for (const [index, it] of lines.entries()) {
        if (isEmpty(it.bound)) {
          yield {
            message: `${quote(it.line.text)} begins above its end: nobody can be that size`,
            hint: 'Write the smaller number first.',
            at: it.line.at,
          }
          continue
        }
        const other = lines
          .slice(0, index)
          .find(({ bound }) => isSameMeasure(bound, it.bound) && !agree(bound, it.bound))
        if (!other) continue
        yield {
          message: `${quote(it.line.text)} contradicts ${quote(other.line.text)} of the same profile`,
          hint: 'Write one line, with the number that counts.',
          at: it.line.at,
          related: [{ message: `here it says ${quote(other.line.text)}`, at: other.line.at }],
        }
      }
    }
  },
}

function statedIn(items: readonly { line: Line }[], isExcluded: boolean): { line: Line; bound: Bound }[] {
  return items.flatMap(({ line }) => {
    const bound = readBound(line.text)
    if (!bound) return []
    return [{ line, bound: isExcluded ? { ...bound, atLeast: bound.atMost, atMost: bound.atLeast } : bound }]
  })
}

/** An industry that is pursued and excluded. */
function* industriesTwice(handbook: Handbook, { industries, exclusions }: Profile): Iterable<Report> {
  for (const name of industries) {
    const vertical = handbook.target(name, 'vertical')
    const title = (vertical?.title ?? name.text).toLowerCase()
    const excluded = exclusions?.value.find(({ line }) => line.text.toLowerCase().replace(/\.$/, '') === title)
    if (!excluded) continue
    yield {
      message: `${quote(name.text)} is an industry to pursue and an exclusion`,
      hint: 'Take it out of one of the two.',
      at: excluded.line.at,
      related: [{ message: 'to pursue here', at: name.at }],
    }
  }
}
