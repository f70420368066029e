import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const audienceWiderThanFile = issueRule(
  'audience-wider-than-file',
  { severity: 'warning', topic: 'governance' },
  ({ heading, audience, outer }) => ({
    message: `The section ${quote(heading)} is for ${quote(audience)} readers, but what it stands in is ${quote(outer)}, so they never see it`,
    hint: `Write \`audience: ${audience}\` into the front matter and keep other sections back; or move this one to a file of its own.`,
  }),
)
