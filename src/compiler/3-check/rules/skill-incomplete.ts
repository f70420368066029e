import type { Skill } from '../../model/skill.ts'
import { english } from '../../vocabulary/english.ts'
import { quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'
import { unreadHeadings } from '../unread-values.ts'

const parts = ['goodLooksLike', 'practice', 'mistakes'] as const

export const skillIncomplete: Rule = {
  id: 'skill-incomplete',
  severity: 'warning',
  topic: 'skills and methodologies',
  *check(handbook) {
    const isUnread = unreadHeadings(handbook)
    for (const skill of handbook.all('skill')) {
      const missing = parts.filter((part) => !skill[part] && !isUnread(part, everything(skill)))
      if (missing.length === 0) continue
      yield {
        message: `This skill has no ${quoteEach(
          missing.map((part) => english.headings[part][0]),
        )}, so nobody can learn it from here`,
        hint: `Add ${quoteEach(
          missing.map((part) => `## ${english.headings[part][0]}`),
          'and',
        )} with one point a bullet.`,
        at: skill.frontAt('title'),
      }
    }
  },
}

function everything({ at }: Skill): Skill['at'] {
  return { ...at, end: { line: Infinity, column: 1 } }
}
