import { answeringTexts, findSwotLine, swotLines } from '../../meaning/swot.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const swotUnanswered: Rule = {
  id: 'swot-unanswered',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const company of handbook.all('company')) {
      const lines = swotLines(company)
      const answered = new Set(answeringTexts(company).map(({ value }) => findSwotLine(lines, value)?.name))
      for (const line of lines) {
        // A line that stands twice is answered once.
        if (answered.has(line.name)) continue
        yield {
          message: `No story and no goal answers ${quote(line.name)}`,
          hint: `Name it where it is answered: \`- **Answers:** ${line.name}\` below a story or a goal. If nothing answers it, the strategy has a hole; or the line doesn’t matter and can go.`,
          at: line.item.line.at,
        }
      }
    }
  },
}
