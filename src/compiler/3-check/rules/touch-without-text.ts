import { mediumOf, type Medium } from '../../meaning/touch.ts'
import type { Touch } from '../../model/sequence.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'
import { unreadHeadings, unreadValues } from '../unread-values.ts'

export const touchWithoutText: Rule = {
  id: 'touch-without-text',
  severity: 'warning',
  topic: 'sequences',
  *check(handbook) {
    const isUnread = unreadValues(handbook)
    const isHeadingUnread = unreadHeadings(handbook)
    for (const touch of handbook.all('sequence').flatMap((sequence) => sequence.touches)) {
      const medium = touch.by && mediumOf(touch.by.value)
      if (!medium) continue
      const hasWords = touch.prose.nodes.length > 0 || touch.say || touch.voicemail
      const isMisspelt = isHeadingUnread('say', touch.whole) || isHeadingUnread('voicemail', touch.whole)
      if (!hasWords && !isMisspelt) yield withoutWords(touch, medium)
      if (medium === 'e-mail' && hasWords && !touch.subject && !isUnread('subject', touch.whole)) {
        yield {
          message: `The e-mail ${quote(touch.title.text)} has no subject`,
          hint: 'Add the line the buyer reads first: `- **Subject:** 310 hours`.',
          at: touch.at,
        }
      }
    }
  },
}

function withoutWords({ title, at }: Touch, medium: Medium): Report {
  return {
    message: `The touch ${quote(title.text)} goes by ${medium}, but there are no words for it`,
    hint:
      medium === 'phone'
        ? 'Write what to say under `### Say`, and what to leave on the machine under `### Voicemail`.'
        : 'Write the words to copy below its labels.',
    at,
  }
}
