import { coachingHours, coachingLoad, coachingRunBy } from '../../4-derive/coaching-view.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** The working hours of a month: 40 a week, 4 weeks. */
const hoursOfAMonth = 160

export const coachingHoursRule: Rule = {
  id: 'coaching-hours',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    for (const page of handbook.all('coaching')) {
      const { withEach } = page
      if (!withEach || withEach.amount > 0) continue
      yield {
        message: `This is held with each of ${quote(withEach.text)}, so with nobody`,
        hint: 'Write with how many people one coach does this: `- **With each of:** 6 sellers`. Leave it out where all sit together.',
        at: withEach.at,
      }
    }
    for (const role of handbook.all('role')) {
      const pages = coachingRunBy(handbook, role)
      const { hours } = coachingLoad(pages)
      const longest = pages.find(({ cadence }) => cadence)
      if (hours <= hoursOfAMonth || !longest?.cadence) continue
      yield {
        message: `Coaching takes ${quote(role.title)} ${Math.round(hours)} hours a month, more than the ${hoursOfAMonth} hours a month has`,
        hint: 'Correct the cadence, the length or the number of people that is off, or share the coaching out.',
        at: longest.cadence.at,
        related:
          pages.length < 2
            ? []
            : pages.flatMap((page) => {
                const each = coachingHours(page)
                return each !== undefined && page.cadence
                  ? [
                      {
                        message: `${quote(page.title)} takes ${Math.round(each * 10) / 10} hours a month`,
                        at: page.cadence.at,
                      },
                    ]
                  : []
              }),
      }
    }
  },
}
