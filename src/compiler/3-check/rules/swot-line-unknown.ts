import { nearest } from '../../meaning/nearest.ts'
import { answeringTexts, findSwotLine, swotLines, swotSides } from '../../meaning/swot.ts'
import { writeOneInList } from '../mends/mend.ts'
import { didYouMean, quote, quoteEach } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const swotLineUnknown: Rule = {
  id: 'swot-line-unknown',
  severity: 'error',
  topic: 'company and competition',
  *check(handbook) {
    for (const company of handbook.all('company')) {
      const lines = swotLines(company)
      const names = lines.map(({ name }) => name)
      // Of lines in a list that is missing altogether, `strategy-incomplete` speaks.
      const isCut = company.swot !== undefined && !swotSides.every((side) => lines.some((line) => line.side === side))
      for (const { value, at } of answeringTexts(company)) {
        if (findSwotLine(lines, value)) continue
        const near = nearest(value, names, 2)
        if (isCut && near.length === 0) continue
        yield {
          message: `The SWOT has no line ${quote(value)}`,
          hint:
            didYouMean(near) ??
            (names.length > 0
              ? `Name a line by the words before its colon, for example ${quoteEach(names.slice(0, 3))}.`
              : 'Write `## SWOT` with its four lists first; a line is named by the words before its colon.'),
          at,
          mends: writeOneInList(near, at, value),
        }
      }
    }
  },
}
