import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const ignoreWithoutReason = issueRule(
  'ignore-without-reason',
  { severity: 'warning', topic: 'reading' },
  ({ rule }) => ({
    message: `${quote(rule)} is to be ignored here, but no reason stands behind it, so it isn’t`,
    hint: `Write the reason behind a colon: \`<!-- fieldbook-ignore ${rule}: … -->\`.`,
  }),
)
