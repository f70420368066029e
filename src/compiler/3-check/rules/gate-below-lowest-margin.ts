import { marginCriteria } from '../compared/margin-criteria.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const gateBelowLowestMargin: Rule = {
  id: 'gate-below-lowest-margin',
  severity: 'warning',
  topic: 'ideal customer and pricing',
  *check(handbook) {
    for (const { line, atLeast, lowest } of marginCriteria(handbook)) {
      if (atLeast >= lowest.share * 100 - 1e-9) continue
      yield {
        message: `The criterion ${quote(line.text)} lets through what the pricing rules don’t: ${quote(lowest.name.text)} has a lowest margin of ${quote(lowest.line.text)}`,
        hint: `Write ${quote(line.text.replace(percentage, lowest.line.text))}, or correct the pricing rules.`,
        at: line.at,
        mends: writeOneOf([lowest.line.text], line.at, percentage),
        related: [{ message: `the lowest margin: ${quote(lowest.line.text)}`, at: lowest.at }],
      }
    }
  },
}

const percentage = /\d+(?:\.\d+)?\s*%/
