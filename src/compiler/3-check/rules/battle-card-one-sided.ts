import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const battleCardOneSided: Rule = {
  id: 'battle-card-one-sided',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const competitor of handbook.all('competitor')) {
      const { strengths, weaknesses, title } = competitor
      const has = {
        strengths: (strengths?.value.length ?? 0) > 0,
        weaknesses: (weaknesses?.value.points.length ?? 0) > 0,
      }
      if (has.weaknesses && !has.strengths) {
        yield {
          message: `The battle card of ${quote(title)} has weaknesses only`,
          hint: 'Add `## Strengths`: why buyers choose them. Whoever meets them unprepared for that loses to it.',
          at: weaknesses?.at ?? competitor.at,
        }
      } else if (has.strengths && !has.weaknesses) {
        yield {
          message: `The battle card of ${quote(title)} has strengths only`,
          hint: 'Add `## Weaknesses`, each with its source and when it was last seen.',
          at: strengths?.at ?? competitor.at,
        }
      }
    }
  },
}
