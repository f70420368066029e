import { quote, snippet } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const linkUnread = issueRule(
  'link-unread',
  { severity: 'warning', topic: 'names and links' },
  ({ written, problem }) => ({
    message: `${quote(written)} isn’t read as a link, because ${reasons[problem]}`,
    hint: hints[problem](written),
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
