import { traitFaults, type TraitFault } from '../../meaning/trait-faults.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const traitOutOfRange: Rule = {
  id: 'trait-out-of-range',
  severity: 'error',
  topic: 'processes',
  *check(handbook) {
    for (const role of handbook.all('role')) {
      for (const { trait, fault, text, at } of traitFaults(role)) {
        yield {
          message: `${quote(role.title)} states its ${trait} as ${quote(text)}; ${expected[fault]}`,
          hint: hints[trait],
          at,
        }
      }
    }
  },
}

const expected: Readonly<Record<TraitFault['fault'], string>> = {
  'no accounts': 'at least one account was expected',
  'too many accounts': 'at most 100,000 were expected, because it is the accounts of one person',
  'no calls': 'at least one call was expected',
  'too many calls': 'at most 500 a week were expected, which is 100 each working day',
  'no time': 'a time longer than nothing was expected',
  'too long': 'at most 10 years were expected, because one person sees the deal from start to end',
  'no money': 'a deal that is worth something was expected',
  'share out of range': 'a share above 0 % and at most 100 % was expected',
}

const hints: Readonly<Record<TraitFault['trait'], string>> = {
  accounts: 'Count the accounts that one person looks after: `- **Accounts:** 25`, or write `not known yet`.',
  calls: 'Count the conversations of a normal week: `- **Calls:** 7 a week, …`, or write `not known yet`.',
  deals:
    'Write how long a deal takes from start to end: `- **Deals:** 4 months, …`; `none` where the role has no deals of its own.',
  revenue:
    'Divide what these accounts bring in a year by all that one person brings: `- **Revenue:** 72 % from 5 accounts`.',
}
