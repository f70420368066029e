import { writeOneOf } from '../mends/mend.ts'
import { didYouMean, quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const folderUnknown = issueRule(
  'folder-unknown',
  { severity: 'warning', topic: 'reading' },
  ({ folder, near, at }, { settings }) => {
    const names = near === undefined ? [] : [near]
    return {
      message: `No page lies in the folder ${quote(folder)}, so what is said for it holds for nothing`,
      hint:
        didYouMean(names) ??
        'Write a folder as it stands in the root, such as `content/glossary`, or remove the entry.',
      // A folder that stands there already would stand twice.
      mends: writeOneOf(
        names.filter((name) => !(name in settings.folders)),
        at,
        folder,
      ),
    }
  },
)
