import type { IssueOf } from '../../model/issue.ts'
import type { Position } from '../../model/position.ts'
import { type Mend, mend } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const audienceMisplaced = issueRule(
  'audience-misplaced',
  { severity: 'error', topic: 'governance' },
  ({ why, found, at }) => {
    const { problem, hint } = slips[why]
    return { message: `The audience ${quote(found)} ${problem}`, hint: hint(found), mends: mendsFor(why, found, at) }
  },
)

type Why = IssueOf<'audience-misplaced'>['why']

interface Slip {
  readonly problem: string
  readonly hint: (found: string) => string
}

const asLabel = (found: string): string => `Write \`- **Audience:** ${found}\` as a bullet directly below the heading.`

const slips: Readonly<Record<Why, Slip>> = {
  'no-heading': {
    problem: 'stands above the first heading, so it belongs to no section; it has no effect',
    hint: (found) => `Write \`audience: ${found}\` into the front matter, or move it below a heading.`,
  },
  'no-bullet': {
    problem: 'is a paragraph; a bullet with a bold label was expected. It counts all the same',
    hint: asLabel,
  },
  'not-bold': { problem: 'isn’t bold; a bold label was expected. It counts all the same', hint: asLabel },
  nested: {
    problem: 'stands inside something else; it counts for the whole section below the last heading',
    hint: asLabel,
  },
  mdx: {
    problem:
      'is for a section of an `.mdx` guide, which can’t be shown in part: the whole guide is kept from other readers',
    hint: () => 'Put the section into a guide of its own, or make the guide an `.md` file.',
  },
}

/** Where it counts already, only its form changes; elsewhere it has to move, and rules don’t see where to. */
function mendsFor(why: Why, found: string, at: Position): Mend[] {
  const title = `Write ${quote(`- **Audience:** ${found}`)}`
  if (why === 'no-bullet') return mend(title, { at, find: undefined, put: `- **Audience:** ${found}` }, 'safe')
  if (why === 'not-bold') return mend(title, { at, find: /^(\S+[ \t]+)(\p{L}+):[ \t]*/u, put: '$1**$2:** ' }, 'safe')
  return []
}
