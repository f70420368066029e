import { nearest } from '../../meaning/nearest.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { findReason, lossReasons } from '../loss-reasons.ts'
import { escapePattern } from '../escape-pattern.ts'
import { writeOneOf } from '../mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const lossReasonUnknown: Rule = {
  id: 'loss-reason-unknown',
  severity: 'warning',
  topic: 'metrics',
  *check(handbook) {
    const [review] = handbook.all('win-loss-review')
    if (!review) return
    const reasons = lossReasons(review)
    if (reasons.length === 0) return
    const names = reasons.map(({ name }) => name)
    for (const { words, at, find } of usedReasons(handbook)) {
      if (findReason(reasons, words)) continue
      const near = nearest(words, names, 2)
      yield {
        message: `The loss reason ${quote(words)} isn’t among those declared`,
        hint:
          didYouMean(near) ??
          `Use one of ${quoteEach(names)}, or add it under \`## Loss reasons\` in ${quote(review.file)}.`,
        at,
        mends: writeOneOf(near, at, find),
        related: [{ message: 'the declared loss reasons', at: review.lossReasons!.at }],
      }
    }
  },
}

interface UsedReason {
  readonly words: string
  readonly at: Position
  /** Finds the words in the stretch. */
  readonly find: string | RegExp
}

/** Loss reasons in the lessons of the review, and behind a gate’s `lost:`. */
function usedReasons(handbook: Handbook): readonly UsedReason[] {
  const lessons = handbook.all('win-loss-review').flatMap((review) => review.lessons)
  const gates = handbook.all('process').flatMap(({ stages }) => stages.flatMap(({ gate }) => gate?.value.ifNo ?? []))
  return [
    ...lessons.flatMap(({ lossReason }) => lossReason.map(({ value, at }) => ({ words: value, at, find: value }))),
    ...gates.flatMap(({ leads, text, at }) => {
      const match = leads === 'stop' ? /^lost\s*(?::\s*(.+)|\((.+)\))$/i.exec(text) : undefined
      if (!match) return []
      const words = (match[1] ?? match[2] ?? '').trim()
      return [{ words, at, find: new RegExp(`(?<=[:(]\\s*)${escapePattern(words)}`) }]
    }),
  ]
}
