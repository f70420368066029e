import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const fileUnread = issueRule('file-unread', { severity: 'warning', topic: 'reading' }, ({ file, better }) => ({
  message: `${quote(file)} isn’t read, because its name doesn’t end in \`.md\`, and no page links to it`,
  hint:
    better === undefined
      ? 'Save it as Markdown, with a name that ends in `.md`, or link to it from a page.'
      : `Rename it to ${quote(better.slice(better.lastIndexOf('/') + 1))}, or link to it from a page.`,
}))
