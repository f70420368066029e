import { type FormulaProblem, namesIn } from '../../arithmetic.ts'
import { sumOf } from '../../4-derive/metric-sum.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const metricFormulaUnreadable: Rule = {
  id: 'metric-formula-unreadable',
  severity: 'error',
  topic: 'metrics',
  *check(handbook) {
    for (const metric of handbook.all('metric')) {
      const read = sumOf(metric).formula
      if (!read || !metric.formula) continue
      const { text, at } = metric.formula
      const end =
        'The signs are `×`, `÷`, `+`, `−` and parentheses; names may have several words: `won ÷ (won + lost)`.'
      if (!read.reads) {
        yield { message: `${say(read.problem, read.word, text)} in the formula ${quote(text)}`, hint: end, at }
      } else if (namesIn(read.formula).length === 0) {
        yield {
          message: `The formula ${quote(text)} names nothing that is counted; words were expected`,
          hint: `Write what the numbers stand for, as in \`won ÷ (won + lost)\`, and move the numbers to \`- **Example:** ${text}\`.`,
          at,
        }
      }
    }
  },
}

function say(problem: FormulaProblem, word: string, text: string): string {
  switch (problem) {
    case 'operand-missing':
      return word === ''
        ? 'A name or a number is missing at the end'
        : `A name or a number was expected before ${quote(word)}`
    case 'parenthesis-open':
      return 'A parenthesis is opened and never closed'
    case 'parenthesis-extra':
      return 'A parenthesis is closed that was never opened'
    case 'operation-missing':
      return `A sign is missing before ${quote(word)}`
    case 'sign-unknown':
      return `The sign ${quote(word)} can’t be read`
    case 'too-long':
      return `${text.length} characters are too many to follow`
  }
}
