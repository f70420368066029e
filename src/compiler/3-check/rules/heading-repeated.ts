import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const headingRepeated = issueRule(
  'heading-repeated',
  { severity: 'error', topic: 'reading' },
  ({ heading, first }) => ({
    message: `The heading ${quote(heading)} stands a second time here; one was expected`,
    hint: 'Put what stands below it under the first one, or give it another name.',
    related: [{ message: 'the first one', at: first }],
  }),
)
