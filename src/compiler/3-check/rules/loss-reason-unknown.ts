import { nearest } from '../../meaning/nearest.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { findReason, lossReasons } from '../loss-reasons.ts'
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
    for (const { words, at } of usedReasons(handbook)) {
      if (findReason(reasons, words)) continue
      yield {
        message: `The loss reason ${quote(words)} isn’t among those declared`,
        hint:
          didYouMean(nearest(words, names, 2)) ??
          `Use one of ${quoteEach(names)}, or add it under \`## Loss reasons\` in ${quote(review.file)}.`,
        at,
        related: [{ message: 'the declared loss reasons', at: review.lossReasons!.at }],
      }
    }
  },
}

/** Loss reasons in the lessons of the review, and behind a gate’s `lost:`. */
function usedReasons(handbook: Handbook): readonly { readonly words: string; readonly at: Position }[] {
  const lessons = handbook.all('win-loss-review').flatMap((review) => review.lessons)
  const gates = handbook.all('process').flatMap(({ stages }) => stages.flatMap(({ gate }) => gate?.value.ifNo ?? []))
  return [
    ...lessons.flatMap(({ lossReason }) => lossReason.map(({ value, at }) => ({ words: value, at }))),
    ...gates.flatMap(({ leads, text, at }) => {
      const words = leads === 'stop' ? /^lost\s*(?::\s*(.+)|\((.+)\))$/i.exec(text) : undefined
      return words ? [{ words: (words[1] ?? words[2] ?? '').trim(), at }] : []
    }),
  ]
}
