import { mend } from '../mends/mend.ts'
import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const itemChecked = issueRule('item-checked', { severity: 'warning', topic: 'reading' }, ({ text, at }) => ({
  message: `${quote(text)} is ticked off; a process says what must be true for every deal, not what is true for one`,
  hint: 'Write `- [ ]` or a plain `-` instead of `- [x]`.',
  mends: mend('Write `- [ ]`', { at, find: /\[[xX]\]/, put: '[ ]' }, 'safe'),
}))
