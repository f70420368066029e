import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const labelRepeated = issueRule(
  'label-repeated',
  { severity: 'error', topic: 'reading' },
  ({ label, first }) => ({
    message: `${quote(label)} stands a second time here; one value was expected, and the first one counts`,
    hint: 'Keep one of the two, and put what the other adds below it.',
    related: [{ message: 'the first one', at: first }],
  }),
)
