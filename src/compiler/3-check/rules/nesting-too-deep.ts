import { issueRule } from '../rule.ts'

export const nestingTooDeep = issueRule(
  'nesting-too-deep',
  { severity: 'error', topic: 'reading' },
  ({ depth, limit }) => ({
    message: `This line begins inside ${depth.toLocaleString('en-US')} quotes or lists; at most ${limit} are read, so nothing of the file is`,
    hint: 'Remove the signs at the beginning of the line that were pasted in.',
  }),
)
