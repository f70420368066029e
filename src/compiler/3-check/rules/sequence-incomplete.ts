import type { Sequence } from '../../model/sequence.ts'
import type { Report, Rule } from '../rule.ts'
import { unreadValues } from '../unread-values.ts'

export const sequenceIncomplete: Rule = {
  id: 'sequence-incomplete',
  severity: 'warning',
  topic: 'sequences',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    for (const sequence of handbook.all('sequence')) {
      const whole = { ...sequence.at, end: sequence.touches[0]?.at.start ?? { line: Infinity, column: 1 } }
      const isMissing = (label: 'serves' | 'stopWhen'): boolean =>
        sequence[label].length === 0 && !isUnread(label, whole)
      yield* missing(sequence, isMissing)
    }
  },
}

function* missing(sequence: Sequence, isMissing: (label: 'serves' | 'stopWhen') => boolean): Iterable<Report> {
  const at = sequence.frontAt('title')
  if (sequence.touches.length === 0) {
    yield {
      message: 'This sequence has no touches',
      hint: 'Write each touch below a `##` heading: `## First e-mail`, then `- **Day:** 1` and `- **By:** e-mail`.',
      at,
    }
  }
  if (isMissing('serves')) {
    yield {
      message: 'This sequence doesn’t say which stage it serves, so no playbook shows it',
      hint: 'Add the stages of its process above the first touch: `- **Serves:** Prospecting`.',
      at,
    }
  }
  if (isMissing('stopWhen')) {
    yield {
      message: 'This sequence doesn’t say when to stop before its last touch',
      hint: 'Add what ends it: `- **Stop when:** they accept a date, or say a plain no`.',
      at,
    }
  }
}
