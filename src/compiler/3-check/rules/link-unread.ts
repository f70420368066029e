import type { IssueOf } from '../../model/issue.ts'
import type { Position } from '../../model/position.ts'
import { type Mend, writeOneOf } from '../mends/mend.ts'
import { quote, snippet } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const linkUnread = issueRule(
  'link-unread',
  { severity: 'warning', topic: 'names and links' },
  ({ written, problem, at }) => ({
    message: `${quote(written)} isn’t read as a link, because ${reasons[problem]}`,
    hint: hints[problem](written),
    mends: mendsFor(written, problem, at),
  }),
)

const reasons = {
  'space-inside': 'its address has a space in it',
  'space-between': 'a space stands between its brackets',
  unclosed: 'its round bracket isn’t closed',
  'double-brackets': 'double brackets mean nothing here',
  'no-definition': 'no address is given for its second name',
} as const

const hints = {
  'space-inside': (written: string) =>
    `Put the address in angle brackets: ${snippet(written.replace(/\]\((.*)\)$/, ']($1)').replace(/\((.*)\)$/, '(<$1>)'))}. Better, rename the file without spaces.`,
  'space-between': (written: string) => `Take the space away: ${snippet(written.replace(/\]\s+\(/, ']('))}.`,
  unclosed: (written: string) => `Close it: ${snippet(`${written.replace(/[.,;:]$/, '')})`)}.`,
  'double-brackets': (written: string) => `Write words and address: ${snippet(`[${written.slice(2, -2)}](…)`)}.`,
  'no-definition': (written: string) =>
    `Write the address behind the words: ${snippet(written.replace(/\]\[.*$/, '](…)'))}.`,
} as const

function mendsFor(written: string, problem: IssueOf<'link-unread'>['problem'], at: Position): Mend[] {
  switch (problem) {
    case 'space-inside':
      return writeOneOf([written.replace(/\]\((.*)\)$/, '](<$1>)')], at, written)
    case 'space-between':
      return writeOneOf([written.replace(/\]\s+\(/, '](')], at, written)
    case 'unclosed':
      return writeOneOf([`${written.replace(/[.,;:]$/, '')})`], at, written.replace(/[.,;:]$/, ''))
    case 'double-brackets':
    case 'no-definition':
      return []
  }
}
