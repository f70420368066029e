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
          ...(noQuestion ? [{ what: 'no question', line: '- **Question:** …' }] : []),
          ...(!isMeeting && evidence.length === 0 && !isUnread('evidence', whole)
            ? [{ what: 'no evidence', line: '- **Evidence:** …' }]
            : []),
          ...(!isMeeting && isUsed && dueBy.length === 0 && !isUnread('dueBy', whole)
            ? [{ what: 'no gate it is due by', line: '- **Due by:** …' }]
            : []),
        ]
        if (missing.length === 0) continue
        yield {
          message: `The ${isMeeting ? 'step' : 'field'} ${quote(title.text)} has ${missing.map(({ what }) => what).join(', and ')}`,
          hint: `Add ${missing.map(({ line }) => quote(line)).join(' and ')}: ${isMeeting ? 'what to ask in this step' : 'what to ask, what counts as knowing it, and the stage at whose gate it must be known'}.`,
          at,
        }
      }
    }
  },
}
