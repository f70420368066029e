import { saysHowOften } from '../../meaning/cadence.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadIn } from '../unread-values.ts'

export const metricWithoutReview: Rule = {
  id: 'metric-without-review',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const isUnread = unreadIn(handbook)
    for (const metric of handbook.all('metric')) {
      const { review } = metric
      if (review && saysHowOften(review.text)) continue
      if (!review && isUnread('review', metric)) continue
      yield {
        message: review
          ? `The review ${quote(review.text)} of ${quote(metric.title)} doesn’t say how often`
          : `${quote(metric.title)} is never looked at: it doesn’t say when it is reviewed`,
        hint: 'Say how often and where, as in `- **Review:** every second week, in the funnel review`.',
        at: review?.at ?? metric.at,
      }
    }
  },
}
