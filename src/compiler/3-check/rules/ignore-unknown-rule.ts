import { nearest } from '../../meaning/nearest.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import type { RuleAboutFindings } from '../rule.ts'

export const ignoreUnknownRule: RuleAboutFindings = {
  id: 'ignore-unknown-rule',
  severity: 'warning',
  topic: 'reading',
  *judge({ handbook, ruleIds }) {
    const seen = new Set<object>()
    for (const { rule, at } of handbook.acceptances) {
      if (ruleIds.has(rule) || seen.has(at)) continue
      seen.add(at)
      const [meant] = nearest(rule, [...ruleIds], 1)
      yield {
        message: `There is no rule ${quote(rule)}, so nothing is accepted here`,
        hint: meant
          ? `Did you mean ${quote(meant)}?`
          : 'Write the rule that the finding names behind its weight, such as `stage-without-gate`.',
        at,
        mends: writeOneOf(meant === undefined ? [] : [meant], at, rule),
      }
    }
  },
}
