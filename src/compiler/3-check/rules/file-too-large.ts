import { fileSize } from '../file-size.ts'
import { issueRule } from '../rule.ts'

export const fileTooLarge = issueRule(
  'file-too-large',
  { severity: 'error', topic: 'reading' },
  ({ bytes, limit }) => ({
    message: `The file has ${fileSize(bytes)}; at most ${fileSize(limit)} of text are read`,
    hint: 'Split it into several files, or take out pictures that were pasted in as text and lay them beside the file.',
  }),
)
