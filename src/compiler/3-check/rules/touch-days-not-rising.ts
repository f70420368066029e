import { touchDay } from '../../meaning/touch.ts'
import type { Touch } from '../../model/sequence.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const touchDaysNotRising: Rule = {
  id: 'touch-days-not-rising',
  severity: 'error',
  topic: 'sequences',
  *check(handbook) {
    for (const { touches } of handbook.all('sequence')) {
      let last: Touch | undefined
      for (const touch of touches) {
        const day = touchDay(touch)
        if (day === undefined) continue
        if (last && day < touchDay(last)!) {
          yield {
            message: `The touch ${quote(touch.title.text)} is due on day ${quote(touch.day!.text)}, before ${quote(last.title.text)} (${quote(last.day!.text)}), which stands above it`,
            hint: 'Put the touches in the order of their days, or correct the day that is wrong.',
            at: touch.day!.at,
            related: [{ message: 'the day of the touch above', at: last.day!.at }],
          }
        }
        last = touch
      }
    }
  },
}
