import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const audienceUnknown = issueRule(
  'audience-unknown',
  { severity: 'error', topic: 'governance' },
  ({ found }) => ({
    message: `${quote(found)} is no audience; \`internal\`, \`partner\` or \`public\` was expected. Until then the section is internal`,
    hint: 'Write `- **Audience:** partner`, or another of the three.',
  }),
)
