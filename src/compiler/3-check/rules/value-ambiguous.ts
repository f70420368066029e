import { quote, quoteEach } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const valueAmbiguous = issueRule(
  'value-ambiguous',
  { severity: 'error', topic: 'reading' },
  ({ label, found, readings }) => ({
    message: `${quote(found)} in ${quote(label)} can be read as ${quoteEach(readings)}`,
    hint: `Write the one that is meant: ${quoteEach(readings)}.`,
  }),
)
