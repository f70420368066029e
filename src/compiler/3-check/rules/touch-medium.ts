import { nearest } from '../../meaning/nearest.ts'
import { media, mediumOf } from '../../meaning/touch.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const touchMedium: Rule = {
  id: 'touch-medium',
  severity: 'warning',
  topic: 'sequences',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { title, by, at, whole } of handbook.all('sequence').flatMap((sequence) => sequence.touches)) {
      if (!by && !isUnread('by', whole)) {
        yield {
          message: `The touch ${quote(title.text)} doesn’t say by what it reaches the buyer`,
          hint: 'Add one of the four: `- **By:** phone`, `e-mail`, `visit` or `social`.',
          at,
        }
      } else if (by && mediumOf(by.value) === undefined) {
        yield {
          message: `${quote(by.value)} isn’t one of the ways a touch can reach a buyer: ${quoteEach(media)}`,
          hint:
            didYouMean(nearest(by.value, media, 1)) ??
            'Name one of the four. A touch that goes two ways is two touches, each with its own words.',
          at: by.at,
        }
      }
    }
  },
}
