import { issueRule } from '../rule.ts'

export const signsCrowded = issueRule(
  'signs-crowded',
  { severity: 'error', topic: 'reading' },
  ({ signs, count, letters }) => ({
    message: `${amount(count)} ${names[signs]} stand in one piece of text of ${amount(letters)} letters: reading it would take minutes, so nothing of the file is read`,
    hint:
      signs === 'references'
        ? 'Write the signs themselves (`&` for `&amp;`), or put blank lines between the parts.'
        : 'Put blank lines between the parts, or take out what was pasted by mistake.',
  }),
)

const names = { references: 'signs that are written out, such as `&amp;`,', marks: 'stars and underlines' } as const

function amount(count: number): string {
  return count.toLocaleString('en-US')
}
