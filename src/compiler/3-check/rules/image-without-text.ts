import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const imageWithoutText = issueRule(
  'image-without-text',
  { severity: 'warning', topic: 'names and links' },
  ({ url }) => ({
    message: `The picture ${quote(url)} has no words for people who can’t see it`,
    hint: `Say between the brackets what it shows: ${quote(`![what it shows](${url})`)}.`,
  }),
)
