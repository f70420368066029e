import { formatDays } from '../format-amount.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote, snippet } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const coachingMinutes: Rule = {
  id: 'coaching-minutes',
  severity: 'error',
  topic: 'coaching',
  *check(handbook) {
    for (const { agenda, length } of handbook.all('coaching')) {
      const items = agenda?.value ?? []
      // A time nobody can read, or no length at all, is said elsewhere.
      if (!length || items.length === 0 || items.some(({ minutes }) => minutes === undefined)) continue
      const sum = items.reduce((total, { minutes }) => total + (minutes ?? 0), 0)
      const stated = Math.round(length.days * 24 * 60)
      if (sum === stated) continue
      const off = Math.abs(sum - stated)
      yield {
        message: `The meeting takes ${quote(length.text)}, but its agenda adds up to ${formatDays(sum / 24 / 60)}`,
        hint: `Write ${snippet(`- **Length:** ${sum} minutes`)}, or ${sum > stated ? 'shorten the agenda' : 'give the points'} by ${off} minute${off === 1 ? '' : 's'}${sum > stated ? '' : ' more'}.`,
        at: length.at,
        mends: writeOneOf([`${sum} minutes`], length.at, undefined),
        related: items.map(({ topic, minutes, at }) => ({
          message: `${quote(topic.text)} takes ${minutes} minute${minutes === 1 ? '' : 's'}`,
          at,
        })),
      }
    }
  },
}
