import type { Position, Sourced } from '../../model/position.ts'
import { writeOneOf } from '../mends/mend.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadIn } from '../unread-values.ts'

/** The three moments that teach something: after the order, after the loss, and after the buyer has worked with it. */
const moments = ['won', 'lost', 'delivered'] as const

/** A number, or all of them; “big deals” are big to somebody else. */
const isThreshold = /\d|\b(?:all|each|every|any|whatever|no threshold)\b/i

/** Days. */
const year = 365

export const winLossReviewIncomplete: Rule = {
  id: 'win-loss-review-incomplete',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const isUnread = unreadIn(handbook)
    for (const review of handbook.all('win-loss-review')) {
      const { examined, threshold, within, role } = review
      const missing = [
        {
          lacks: threshold === undefined && !isUnread('threshold', review),
          what: 'from which size on',
          line: '- **Threshold:** every deal above $500k',
        },
        { lacks: within === undefined && !isUnread('within', review), what: 'how soon', line: '- **Within:** 30 days' },
        { lacks: role.length === 0 && !isUnread('role', review), what: 'by whom', line: '- **Role:** Head of sales' },
        {
          lacks: examined.length === 0 && !isUnread('examined', review),
          what: 'which of them',
          line: '- **Examined:** won, lost, delivered',
        },
      ].filter(({ lacks }) => lacks)
      if (missing.length > 0) {
        yield {
          message: `The win/loss review doesn’t say ${listOf(missing.map(({ what }) => what))} closed deals are examined`,
          hint: `Add ${quoteEach(
            missing.map(({ line }) => line),
            'and',
          )}.`,
          at: review.at,
        }
      }
      if (threshold && !isThreshold.test(threshold.text)) {
        yield {
          message: `The threshold ${quote(threshold.text)} names no size from which a closed deal is examined`,
          hint: 'Write an amount, or that all are: `- **Threshold:** every deal above $500k`.',
          at: threshold.at,
        }
      }
      if (within && within.days >= year) {
        yield {
          message: `Closed deals are examined within ${quote(within.text)}, when nobody remembers why they were won or lost`,
          hint: 'Write a time in which those who were there can still be asked: `- **Within:** 30 days`.',
          at: within.at,
        }
      }
      const said = examined.map(({ value }) => value.toLowerCase().replace(/\s+deals?$/, ''))
      const left = moments.filter((moment) => !said.some((words) => words.includes(moment)))
      if (examined.length > 0 && left.length > 0) {
        yield {
          message: `Only ${quote(examined.map(({ value }) => value).join(', '))} deals are examined; ${quoteEach(left, 'and')} ones teach as much`,
          hint: 'Write `- **Examined:** won, lost, delivered`: what won, what lost, and whether it was worth what we said.',
          at: examined[0]!.at,
          mends: isOneLine(examined) ? writeOneOf([moments.join(', ')], stretchOf(examined), undefined) : [],
        }
      }
    }
  },
}

/** Does all of it stand behind one label? */
function isOneLine(values: readonly Sourced<string>[]): boolean {
  return new Set(values.map(({ at }) => at.start.line)).size === 1
}

function stretchOf(values: readonly Sourced<string>[]): Position {
  return { ...values[0]!.at, end: values.at(-1)!.at.end }
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
