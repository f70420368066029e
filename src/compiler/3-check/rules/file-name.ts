import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileName = issueRule(
  'file-name',
  { severity: 'error', topic: 'reading' },
  ({ file, better }, { isTaken }) => ({
    message: `${quote(nameOf(file))} can’t become a web address as it stands; small letters, digits and hyphens were expected`,
    hint: isTaken(better, file)
      ? `${quote(nameOf(better))} is there already: give this file another name, or move what it says there.`
      : `Rename the file to ${quote(nameOf(better))}.`,
  }),
)

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1)
}
