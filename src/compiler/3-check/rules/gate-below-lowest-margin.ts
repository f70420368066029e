import { pricingOf } from '../../meaning/discount-limit.ts'
import { readBound } from '../../meaning/bound.ts'
import { criteriaOf } from '../gate-criteria.ts'
import { writeOneOf } from '../mend.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const gateBelowLowestMargin: Rule = {
  id: 'gate-below-lowest-margin',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    const margins = pricingOf(handbook)?.lowestMargins?.value ?? []
    // A margin that can’t be is no line to hold a gate against.
    if (margins.length === 0 || margins.some(({ share }) => share >= 1)) return
    for (const process of handbook.all('process')) {
      const offerings = handbook.named(process, 'offerings', 'offering')
      const here = margins.filter(({ name }) => offerings.some((it) => it === handbook.target(name, 'offering')))
      const [highest] = here.toSorted((a, b) => b.share - a.share)
      // Of a process that sells several offerings nobody can say which is meant.
      if (!highest || offerings.length > 1) continue
      for (const { line } of process.stages.flatMap(({ gate }) => (gate ? criteriaOf(gate) : []))) {
        const bound = /\bmargin\b/i.test(line.text) ? readBound(line.text) : undefined
        if (bound?.unit !== '%' || bound.atLeast === undefined || bound.atLeast >= highest.share * 100 - 1e-9) continue
        yield {
          message: `The criterion ${quote(line.text)} lets through what the pricing rules don’t: ${quote(highest.name.text)} has a lowest margin of ${quote(highest.line.text)}`,
          hint: `Write ${quote(line.text.replace(percentage, highest.line.text))}, or correct the pricing rules.`,
          at: line.at,
          mends: writeOneOf([highest.line.text], line.at, percentage),
          related: [{ message: `the lowest margin: ${quote(highest.line.text)}`, at: highest.at }],
        }
      }
    }
  },
}

const percentage = /\d+(?:\.\d+)?\s*%/
