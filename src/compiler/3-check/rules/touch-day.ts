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
      const report = isUnread('day', touch.whole) ? undefined : (isBeforeStart(touch) ?? isNoDay(touch))
      if (report) yield report
    }
  },
}

/** A number below zero counts back from an end that it doesn’t name. */
function isBeforeStart({ title, day }: Touch): Report | undefined {
  if (!day || day.amount >= 0) return undefined
  return {
    message: `The touch ${quote(title.text)} is due on day ${quote(day.text)}, before the first day`,
    hint: `Count from the start, as in \`- **Day:** 4\`; or back from an end that you name: \`- **Day:** ${-day.amount} days before the end date\`.`,
    at: day.at,
  }
}

function isNoDay(touch: Touch): Report | undefined {
  if (touchDay(touch) !== undefined) return undefined
  const { title, day, at } = touch

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
