import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const valueUnreadable = issueRule(
  'value-unreadable',
  { severity: 'error', topic: 'reading' },
  ({ label, found, example }) => ({
    message:
      found === '' ? `${quote(label)} has no value` : `${quote(found)} can’t be read as a value of ${quote(label)}`,
    hint: `Write it as in \`**${label}:** ${example}\`${found === '' ? ', or remove the label' : ''}.`,
  }),
)
