import { isCountable, isHalfWeighted, scorecards, sumOfWeights } from '../coaching-scorecards.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote, snippet } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const scorecardWeights: Rule = {
  id: 'scorecard-weights',
  severity: 'error',
  topic: 'coaching',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const { section, card } of scorecards(handbook)) {
      // A weight or a sum that nobody can read, or that is absurd, is said elsewhere.
      if (isUnread('weight', section.whole) || isUnread('weights', section.whole)) continue
      if (card.items.length === 0 || card.items.some(({ weight }) => weight && weight.amount <= 0)) continue
      const { weights, items } = card
      const related = items.flatMap(({ title, weight }) =>
        weight ? [{ message: `${quote(title.text)} has the weight ${weight.amount}`, at: weight.at }] : [],
      )
      if (isHalfWeighted(card)) {
        yield* items
          .filter(({ weight }) => !weight)
          .map((item): Report => {
            return {
              message: `${quote(item.title.text)} has no weight, while other items of this scorecard have one`,
              hint: 'Add how much it counts: `- **Weight:** 20`. Or take all weights out, and all items count alike.',
              at: item.at,
              related,
            }
          })
        continue
      }
      const sum = sumOfWeights(card)
      if (related.length > 0 && !weights && isCountable(card)) {
        yield {
          message: 'This scorecard doesn’t say what its weights add up to',
          hint: `Add the sum below the heading, so that a weight changed by mistake is found: ${snippet(`- **Weights:** ${sum}`)}.`,
          at: section.at,
        }
      }
      if (!weights || weights.amount === sum) continue
      yield {
        message: `The weights are said to add up to ${weights.amount}, but they add up to ${sum}`,
        hint: `Write ${snippet(`- **Weights:** ${sum}`)}, or correct the weight that is off by ${Math.abs(sum - weights.amount)}.`,
        at: weights.at,
        mends: writeOneOf([String(sum)], weights.at, /[-–−]?\d(?:[\d.,'\u00a0\u202f]*\d)?/),
        related:
          related.length > 0
            ? related
            : items.map(({ title, at }) => {
                return { message: `${quote(title.text)} has no weight and counts as 1`, at }
              }),
      }
    }
  },
}
