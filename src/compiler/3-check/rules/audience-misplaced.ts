import type { IssueOf } from '../../model/issue.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const audienceMisplaced = issueRule(
  'audience-misplaced',
  { severity: 'error', topic: 'governance' },
  ({ why, found }) => {
    const { problem, hint } = slips[why]
    return { message: `The audience ${quote(found)} ${problem}`, hint: hint(found) }
  },
)

interface Slip {
  readonly problem: string
  readonly hint: (found: string) => string
}

const asLabel = (found: string): string => `Write \`- **Audience:** ${found}\` as a bullet directly below the heading.`

const slips: Readonly<Record<IssueOf<'audience-misplaced'>['why'], Slip>> = {
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
