import { mend } from '../mends/mend.ts'
import { quote, snippet } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const headingMalformed = issueRule(
  'heading-malformed',
  { severity: 'error', topic: 'reading' },
  ({ heading, depth, problem, at }) => ({
    message: messages[problem](quote(heading)),
    hint: `Write ${snippet(`${'#'.repeat(depth)} ${heading}`)}.`,
    mends: mend(
      `Write ${quote(`${'#'.repeat(depth)} ${heading}`)}`,
      problem === 'space' ? { at, find: /^#+/, put: '$0 ' } : { at, find: /^#+/, put: '#'.repeat(depth) },
      'safe',
    ),
  }),
)

const messages = {
  space: (heading: string) => `A space is missing between the number signs and ${heading}, so it is no heading`,
  'first-level': (heading: string) => `${heading} has one number sign, which is for the title alone; two were expected`,
  'too-high': (heading: string) =>
    `${heading} has two number signs, as a stage has; it is part of a stage, so three were expected`,
} as const
