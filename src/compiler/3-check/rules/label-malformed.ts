import { quote, snippet } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const labelMalformed = issueRule(
  'label-malformed',
  { severity: 'warning', topic: 'reading' },
  ({ label, problem, value }) => ({
    message: `${quote(label)} isn’t read as a label here, because ${reasons[problem]}`,
    hint: `Write ${snippet(`- **${label}:** ${value === '' ? '…' : value}`)}.`,
  }),
)

const reasons = {
  bullet: 'no `- ` stands before it',
  colon: 'the colon behind it is missing',
  unclosed: 'it isn’t bold with two stars on both sides',
  'too-bold': 'its value is bold as well',
  slanted: 'it is slanted instead of bold',
} as const
