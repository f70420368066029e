import { processesOfMethodology } from '../../4-derive/methodology-view.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings, unreadValues } from '../unread-values.ts'

export const fieldIncomplete: Rule = {
  id: 'field-incomplete',
  severity: 'warning',
  topic: 'skills and methodologies',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    const isHeadingUnread = unreadHeadings(handbook)
    for (const methodology of handbook.all('methodology')) {
      const isMeeting = methodology.front.type === 'meeting'
      const isUsed = processesOfMethodology(handbook, methodology).length > 0
      for (const { title, question, ask, evidence, dueBy, at, whole } of methodology.fields) {
        const noQuestion =
          question.length === 0 && !ask && !isUnread('question', whole) && !isHeadingUnread('ask', whole)
        const missing = [
          ...(noQuestion ? [parts.question] : []),
          ...(!isMeeting && evidence.length === 0 && !isUnread('evidence', whole) ? [parts.evidence] : []),
          ...(!isMeeting && isUsed && dueBy.length === 0 && !isUnread('dueBy', whole) ? [parts.dueBy] : []),
        ]
        if (missing.length === 0) continue
        yield {
          message: `The ${isMeeting ? 'step' : 'field'} ${quote(title.text)} has ${list(missing.map(({ what }) => what))}`,
          hint: `Add ${list(missing.map(({ line, means }) => `${quote(line)} (${means})`))}.`,
          at,
        }
      }
    }
  },
}

const parts = {
  question: { what: 'no question', line: '- **Question:** …', means: 'what to ask' },
  evidence: { what: 'no evidence', line: '- **Evidence:** …', means: 'what counts as knowing it' },
  dueBy: {
    what: 'no gate it is due by',
    line: '- **Due by:** …',
    means: 'the stage at whose gate it must be known',
  },
} as const

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}
