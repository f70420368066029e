import { writeOneOf } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const linkMoved = issueRule(
  'link-moved',
  { severity: 'advice', topic: 'names and links' },
  ({ url, to, lasting, at }) => ({
    message: `${quote(url)} ${lasting ? 'has moved to' : 'leads on to'} ${quote(to)}`,
    hint: lasting
      ? `Write ${quote(to)}, if it is what you mean.`
      : 'Look whether readers still come to what you mean. If they do, nothing needs to be changed.',
    mends: lasting ? writeOneOf([to], at, url) : [],
  }),
)
