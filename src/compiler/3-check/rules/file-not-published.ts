import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileNotPublished = issueRule(
  'file-not-published',
  { severity: 'error', topic: 'reading' },
  ({ file }) => ({
    message: `${quote(file)} isn’t published, because a browser would run what stands in it`,
    hint: 'Write a page as Markdown; put a PDF, a spreadsheet or a ZIP file in the place of anything else.',
  }),
)
