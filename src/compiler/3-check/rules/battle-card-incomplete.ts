import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const battleCardIncomplete: Rule = {
  id: 'battle-card-incomplete',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const competitor of handbook.all('competitor')) {
      const { strengths, weaknesses, trapQuestions, howToWin, walkAway } = competitor
      const missing = [
        ...(strengths || weaknesses ? [] : ['## Strengths', '## Weaknesses']),
        ...((trapQuestions?.value.length ?? 0) > 0 ? [] : ['## Trap questions']),
        ...((howToWin?.value.length ?? 0) > 0 ? [] : ['## How to win']),
        ...((walkAway?.value.length ?? 0) > 0 ? [] : ['## When to walk away']),
      ]
      if (missing.length === 0) continue
      yield {
        message: `The battle card of ${quote(competitor.title)} lacks ${quoteEach(missing, 'and')}`,
        hint: `Add ${quoteEach(missing, 'and')}: that is what a seller looks for before a call.`,
        at: competitor.frontAt('title'),
      }
    }
  },
}
