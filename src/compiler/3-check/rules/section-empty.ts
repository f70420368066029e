import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const sectionEmpty = issueRule(
  'section-empty',
  { severity: 'warning', topic: 'placeholders' },
  ({ heading }) => ({
    message: `Nothing stands under the heading ${quote(heading)}`,
    hint: 'Write what belongs there, or remove the heading until it is known.',
  }),
)
