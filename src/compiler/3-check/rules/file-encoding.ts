import { issueRule } from '../rule.ts'

export const fileEncoding = issueRule('file-encoding', { severity: 'error', topic: 'reading' }, () => ({
  message: 'From here on the file holds bytes that aren’t UTF-8 text, so it was not read',
  hint: 'Save the file again with the encoding UTF-8: editors offer it under “Save with encoding” or “Save as”.',
}))
