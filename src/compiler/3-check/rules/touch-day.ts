import type { Touch } from '../../model/sequence.ts'
import { touchDay } from '../../meaning/touch.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const touchDayRule: Rule = {
  id: 'touch-day',
  severity: 'warning',
  topic: 'sequences',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const touch of handbook.all('sequence').flatMap((sequence) => sequence.touches)) {
      if (touchDay(touch) !== undefined || isUnread('day', touch.whole)) continue
      yield report(touch)
    }
  },
}

function report({ title, day, at }: Touch): Report {
  if (day) {
    return {
      message: `The touch ${quote(title.text)} is due on day ${quote(day.text)}, which is no whole day`,
      hint: 'Write a whole number of days: `- **Day:** 4`.',
      at: day.at,
    }
  }
  return {
    message: `The touch ${quote(title.text)} doesn’t say on which day it is due`,
    hint: 'Add the day: `- **Day:** 4` from the start, or `- **Day:** 30 days before the end date`.',
    at,
  }
}
