import { english } from '../../vocabulary/english.ts'
import type { Step } from '../../model/journey.ts'
import { quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const stepIncomplete: Rule = {
  id: 'step-incomplete',
  severity: 'warning',
  topic: 'processes',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const journey of handbook.all('journey')) {
      if (journey.steps.length === 0) {
        yield {
          message: `The buyer’s journey ${quote(journey.title)} has no steps`,
          hint: 'Write a heading for each step the buyer takes, `## Name the problem`, and below it `- **They do:** …`.',
          at: journey.frontAt('title'),
        }
      }
      for (const step of journey.steps) {
        const missing = needed.filter((key) => isMissing(step, key) && !isUnread(key, step.whole))
        if (missing.length === 0) continue
        const words = missing.map((key) => english.labels[key][0])
        yield {
          message: `The buyer’s step ${quote(step.title.text)} doesn’t say ${quoteEach(words, 'and')}`,
          hint: `Add ${words.map((word) => `\`- **${word}:** …\``).join(', ')}: a step is told when one knows what sets it off, who takes part and what they decide in the end.`,
          at: step.at,
        }
      }
    }
  },
}

const needed = ['theyDo', 'trigger', 'buyers', 'theyDecide'] as const

function isMissing(step: Step, key: (typeof needed)[number]): boolean {
  return key === 'buyers' ? step.buyers.length === 0 : step[key] === undefined
}
