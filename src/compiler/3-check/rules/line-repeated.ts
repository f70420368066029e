import { plainName } from '../../meaning/slug.ts'
import type { Line } from '../../model/prose.ts'
import { quote } from '../quote.ts'
import { distinctLines } from '../repeatable-lists.ts'
import type { Rule } from '../rule.ts'

export const lineRepeated: Rule = {
  id: 'line-repeated',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const { what, lines } of distinctLines(handbook)) {
      const first = new Map<string, Line>()
      for (const { name, line } of lines) {
        const words = plainName(name)
        const before = first.get(words)
        if (!before) first.set(words, line)
        if (!before || isNothing.test(words)) continue
        yield {
          message: `The ${what} ${quote(name)} stands here a second time`,
          hint: 'Keep the one that is right. If two different things are meant, give each its own words.',
          at: line.at,
          related: [{ message: 'the first one', at: before.at }],
        }
      }
    }
  },
}

/** “None that we know of” may stand in every list. */
const isNothing = /^(?:none|nothing|not known|unknown|no\b.*\bknown|-|–|$)/i
