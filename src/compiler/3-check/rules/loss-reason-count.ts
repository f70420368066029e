import type { Rule } from '../rule.ts'
import { countIn, lossReasons } from '../loss-reasons.ts'
import { quote } from '../quote.ts'
import { wordsIn } from '../wording/words-of.ts'

export const lossReasonCount: Rule = {
  id: 'loss-reason-count',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    for (const review of handbook.all('win-loss-review')) {
      const reasons = lossReasons(review)
      const counted = reasons.flatMap(({ count, item }) => (count ? [{ count, at: item.line.at }] : []))
      const told = review.lessons.flatMap(({ inCommon }) => (inCommon ? wordsIn(inCommon, inCommon.at) : []))
      const inLessons = told.flatMap((words) => {
        const count = countIn(words.text)
        const start = count ? words.text.indexOf(count.text) : 0
        return count ? [{ count, at: words.position(start, start + count.text.length) }] : []
      })
      const absurd = [...counted, ...inLessons].filter(({ count }) => count.deals > count.of)
      for (const { count, at } of absurd) {
        yield {
          message: `${quote(count.text)} is more than there were`,
          hint: 'Correct one of the two numbers.',
          at,
        }
      }
      for (const [of, group] of Map.groupBy(counted, ({ count }) => count.of)) {
        const sum = group.reduce((total, { count }) => total + count.deals, 0)
        const isWhole = counted.length === reasons.length && group.length === reasons.length
        if (absurd.length > 0 || group.length < 2 || !(sum > of || (isWhole && sum < of))) continue
        yield {
          message: `The loss reasons add up to ${sum}, but ${of} deals were examined: each deal has one reason`,
          hint: 'Count each deal under the reason that decided it, or correct the numbers.',
          at: review.lossReasons!.at,
          related: group.map(({ count, at }) => ({ message: `counts ${count.deals} of ${count.of}`, at })),
        }
      }
    }
  },
}
