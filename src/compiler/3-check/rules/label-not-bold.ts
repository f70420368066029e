import { escapePattern } from '../escape-pattern.ts'
import { mend } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const labelNotBold = issueRule('label-not-bold', { severity: 'advice', topic: 'reading' }, ({ label, at }) => ({
  message: `${quote(label)} is a label elsewhere; without bold it is read as plain text`,
  hint: `Write \`**${label}:**\` if it is meant as one.`,
  mends: mend(
    `Write ${quote(`**${label}:**`)}`,
    { at, find: new RegExp(`^\\s*${escapePattern(label)}:`), put: `**${label.trim()}:**` },
    'ask',
  ),
}))
