import { addInterval } from '../../meaning/due-date.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** How long what was seen at a competitor may be told. */
const holds = '12 months'

export const weaknessStale: Rule = {
  id: 'weakness-stale',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    const { today } = handbook
    for (const competitor of handbook.all('competitor')) {
      for (const { line, lastSeen } of competitor.weaknesses?.value.points ?? []) {
        if (!lastSeen) continue
        if (lastSeen.date > today) {
          yield {
            message: `${quote(line.text)} was last seen on \`${lastSeen.date}\`, which is in the future`,
            hint: 'Write the day on which somebody saw it.',
            at: lastSeen.at,
          }
        } else if (addInterval(lastSeen.date, holds) < today) {
          yield {
            message: `${quote(line.text)} was last seen on \`${lastSeen.date}\`, more than ${holds} ago`,
            hint: `Ask a buyer or read their papers again, then write \`- **Last seen:** ${today}\`; or take it off the card.`,
            at: lastSeen.at,
          }
        }
      }
    }
  },
}
