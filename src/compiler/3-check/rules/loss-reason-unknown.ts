import { nearest } from '../../meaning/nearest.ts'
import { findReason, lossReasons } from '../loss-reasons.ts'
import { writeOneOf } from '../mends/mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { usedReasons } from '../compared/used-reasons.ts'

export const lossReasonUnknown: Rule = {
  id: 'loss-reason-unknown',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const [review] = handbook.all('win-loss-review')
    if (!review) return
    const reasons = lossReasons(review)
    if (reasons.length === 0) return
    const names = reasons.map(({ name }) => name)
    for (const { words, at, find } of usedReasons(handbook)) {
      if (findReason(reasons, words)) continue
      const near = nearest(words, names, 2)
      yield {
        message: `The loss reason ${quote(words)} isn’t among those declared`,
        hint:
          didYouMean(near) ??
          `Use one of ${quoteEach(names)}, or add it under \`## Loss reasons\` in ${quote(review.file)}.`,
        at,
        mends: writeOneOf(near, at, find),
        related: [{ message: 'the declared loss reasons', at: review.lossReasons!.at }],
      }
    }
  },
}
