import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileUnread = issueRule(
  'file-unread',
  { severity: 'warning', topic: 'reading' },
  ({ file, better }, { isTaken }) => ({
    message: `${quote(file)} isn’t read, because its name doesn’t end in \`.md\`, and no page links to it`,
    hint: editOf(better, better !== undefined && isTaken(better, file)),
  }),
)

function editOf(better: string | undefined, isThere: boolean): string {
  if (better === undefined) return 'Save it as Markdown, with a name that ends in `.md`, or link to it from a page.'
  const name = quote(better.slice(better.lastIndexOf('/') + 1))
  return isThere
    ? `${name} is there already: move what is missing there, and remove this file.`
    : `Rename it to ${name}, or link to it from a page.`
}
