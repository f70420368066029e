import { issueRule } from '../rule.ts'

export const htmlTooDeep = issueRule('html-too-deep', { severity: 'error', topic: 'reading' }, ({ limit }) => ({
  message: `Here more than ${limit} elements of HTML are open inside of each other, so nothing of the file is read`,
  hint: 'Close each element where it ends, as in `<b>now</b>`, or take the HTML away.',
}))
