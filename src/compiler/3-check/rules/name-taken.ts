import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const nameTaken = issueRule(
  'name-taken',
  { severity: 'error', topic: 'names and links' },
  ({ name, first }) => ({
    message: `${quote(name)} is a name of another entry already, so nobody can refer to either by it`,
    hint: 'Choose another title, or remove the alias, in one of the two.',
    related: [{ message: 'the other entry', at: first }],
  }),
)
