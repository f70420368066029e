import { touchDay } from '../../meaning/touch.ts'
import type { Rule } from '../rule.ts'

/** More touches than this in seven days read as a machine that doesn’t listen. */
const most = 4

export const touchesCrowded: Rule = {
  id: 'touches-crowded',
  severity: 'advice',
  topic: 'sequences',
  *check(handbook) {
    for (const { touches } of handbook.all('sequence')) {
      const dated = touches.flatMap((touch) => {
        const day = touchDay(touch)
        return day === undefined || !touch.day ? [] : [{ day, at: touch.day.at }]
      })
      const weeks = dated.map(({ day }) => dated.filter((it) => it.day >= day && it.day < day + 7))
      const fullest = weeks.reduce((a, b) => (b.length > a.length ? b : a), [])
      if (fullest.length <= most) continue
      yield {
        message: `${fullest.length} touches in seven days (days ${fullest[0]!.day} to ${fullest.at(-1)!.day}) are more than a buyer answers; at most ${most} were expected`,
        hint: 'Leave out the weakest, or give the buyer a few days more.',
        at: fullest[0]!.at,
        related: fullest.slice(1).map(({ at }) => ({ message: 'within the same seven days', at })),
      }
    }
  },
}
