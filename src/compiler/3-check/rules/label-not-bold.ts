import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const labelNotBold = issueRule('label-not-bold', { severity: 'advice', topic: 'reading' }, ({ label }) => ({
  message: `${quote(label)} is a label elsewhere; without bold it is read as plain text`,
  hint: `Write \`**${label}:**\` if it is meant as one.`,
}))
