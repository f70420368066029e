import { scorecards } from '../coaching-scorecards.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const scorecardScores: Rule = {
  id: 'scorecard-scores',
  severity: 'error',
  topic: 'coaching',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { section, card } of scorecards(handbook)) {
      if (card.items.length === 0) {
        yield {
          message: 'This scorecard has nothing to score',
          hint: 'Add a heading for each thing that is scored, with its evidence: `### Buying group` and below it `- **Evidence:** the map, with a name in every box`.',
          at: section.at,
        }
      }
      for (const { title, weight } of card.items) {
        if (!weight || weight.amount > 0) continue
        yield {
          message: `${quote(title.text)} has the weight ${weight.amount}, so ${weight.amount < 0 ? 'a better score makes the total worse' : 'its score changes nothing'}`,
          hint: 'Give it a weight above 0, or take the item out.',
          at: weight.at,
        }
      }
      const { scores } = card
      const example = 'Write the lowest and the highest score one can give, as in `- **Scores:** 0–2`.'
      if (!scores) {
        if (card.items.length > 0 && !isUnread('scores', section.whole)) {
          yield { message: 'This scorecard doesn’t say which scores one can give', hint: example, at: section.at }
        }
        continue
      }
      const [lowest = 0] = scores.values
      if (scores.values.length === 1) {
        yield {
          message: `${quote(scores.text)} leaves one score to give, so every total is the same`,
          hint: example,
          at: scores.at,
        }
      } else if (lowest < 0) {
        yield {
          message: `The scores begin at ${lowest}, below nothing`,
          hint: `A thing that isn’t there scores 0. ${example}`,
          at: scores.at,
        }
      }
    }
  },
}
