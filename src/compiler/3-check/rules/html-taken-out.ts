import { quote } from '../quote.ts'
import { issueRule } from '../rule.ts'

export const htmlTakenOut = issueRule('html-taken-out', { severity: 'warning', topic: 'reading' }, ({ element }) => ({
  message: `${quote(`<${element}>`)} is taken out of every page, with all that stands in it`,
  hint:
    element === 'svg'
      ? 'Save the drawing as a file beside this one, and show it with `![What it shows](drawing.svg)`.'
      : element === 'iframe' || element === 'object'
        ? 'Link to what it shows instead: `[What it shows](https://…)`.'
        : 'Write what readers should see as plain text, and remove the rest.',
}))
