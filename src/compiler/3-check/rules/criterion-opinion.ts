import { allCriteria } from '../gate-criteria.ts'
import { findOpinion } from '../wording/opinion-words.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const criterionOpinion: Rule = {
  id: 'criterion-opinion',
  severity: 'advice',
  topic: 'processes',
  *check(handbook) {
    for (const { line } of allCriteria(handbook)) {
      const opinion = findOpinion(line.text)
      if (opinion === undefined) continue
      yield {
        message: `The criterion ${quote(line.text)} is an opinion (${quote(opinion)}); something that can be seen was expected`,
        hint: 'Write what the buyer does, by when, or what is on record: instead of `the buyer is interested` write `the buyer has accepted a dated invitation`.',
        at: line.at,
      }
    }
  },
}
