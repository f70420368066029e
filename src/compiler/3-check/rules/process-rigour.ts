import { standingsOf } from '../../4-derive/coaching-view.ts'
import { nearest } from '../../meaning/nearest.ts'
import { relationships, rigours } from '../../meaning/process-rigour.ts'
import type { Sourced } from '../../model/position.ts'
import { writeOneOf } from '../mends/mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const processRigour: Rule = {
  id: 'process-rigour',
  severity: 'warning',
  topic: 'coaching',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    const [first, ...others] = standingsOf(handbook)
    if (!first) return
    for (const { section } of others) {
      yield {
        message: 'Where the company stands is said a second time',
        hint: 'Keep the newer one, and link to it from the other page.',
        at: section.at,
        related: [{ message: 'it is said here first', at: first.section.at }],
      }
    }
    const { section, rigour, relationship } = first
    const { value } = section
    yield* wrongWord('rigour', value.rigour, rigour, rigours)
    yield* wrongWord('relationship', value.relationship, relationship, relationships)
    const missing = (
      [
        ['rigour', '- **Rigour:** formal', 'how strictly the company works by its process'],
        ['relationship', '- **Relationship:** preferred supplier', 'how near the company is to its customers'],
        ['judged', '- **Judged:** 2026-10-05', 'when this was found'],
        ['because', '- **Because:** managers coach to the gates, but nobody measures it yet', 'what this was found by'],
      ] as const
    ).filter(([label]) => value[label] === undefined && !isUnread(label, section.whole))
    for (const [, example, what] of missing) {
      yield { message: `Where the company stands doesn’t say ${what}`, hint: `Add it: \`${example}\`.`, at: section.at }
    }
    if (value.judged && value.judged.date > handbook.today) {
      yield {
        message: `Where the company stands was judged on ${quote(value.judged.date)}, which is still to come`,
        hint: 'Correct the date to the day it was judged.',
        at: value.judged.at,
      }
    }
  },
}

function* wrongWord(
  name: string,
  written: Sourced<string> | undefined,
  meant: string | undefined,
  known: readonly string[],
): Iterable<Report> {
  if (!written || meant !== undefined) return
  const near = nearest(written.value, known, 1)
  yield {
    message: `${quote(written.value)} is no ${name} Fieldbook knows: ${quoteEach(known)}`,
    hint: didYouMean(near) ?? 'Take the nearest of these words.',
    at: written.at,
    mends: writeOneOf(near, written.at, written.value),
  }
}
