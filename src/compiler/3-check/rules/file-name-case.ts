import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileNameCase = issueRule(
  'file-name-case',
  { severity: 'error', topic: 'reading' },
  ({ file, other, at }) => ({
    message: `${quote(file)} and ${quote(other)} differ only in capital letters; on Windows and macOS they are one file`,
    hint: 'Rename one of them, or move what it says into the other and delete it.',
    related: [{ message: 'the other file', at: { ...at, file: other } }],
  }),
)
