import { issueRule } from '../rule.ts'

export const fileEmpty = issueRule('file-empty', { severity: 'error', topic: 'reading' }, () => ({
  message: 'The file is empty; a page was expected',
  hint: 'Write the page, beginning with its front matter, or delete the file.',
}))
