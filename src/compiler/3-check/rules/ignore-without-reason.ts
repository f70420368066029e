import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const ignoreWithoutReason = issueRule(
  'ignore-without-reason',
  { severity: 'warning', topic: 'reading' },
  ({ rule, written }) => ({
    message:
      written === ''
        ? `${quote(rule)} is to be ignored here, but no reason stands behind it, so it isn’t`
        : `${quote(rule)} is to be ignored here, but ${quote(written)} is no reason, so it isn’t`,
    hint: `Say behind a colon why it is right as it stands: \`<!-- fieldbook-ignore ${rule}: … -->\`.`,
  }),
)
