import { didYouMean, quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const folderUnknown = issueRule(
  'folder-unknown',
  { severity: 'warning', topic: 'reading' },
  ({ folder, near }) => ({
    message: `No page lies in the folder ${quote(folder)}, so what is said for it holds for nothing`,
    hint:
      didYouMean(near === undefined ? [] : [near]) ??
      'Write a folder as it stands in the root, such as `content/glossary`, or remove the entry.',
  }),
)
