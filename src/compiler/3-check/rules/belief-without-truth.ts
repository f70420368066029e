import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const beliefWithoutTruth: Rule = {
  id: 'belief-without-truth',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const persona of handbook.all('persona')) {
      for (const { line, prose, truth } of persona.beliefs?.value.points ?? []) {
        if (truth || prose.nodes.length > 0) continue
        yield {
          message: `Below ${quote(line.text)}, which ${quote(persona.title)} believes, nothing says what is true`,
          hint: 'Nest it below: `  - **What is true:** …`, with a number if there is one. A seller who only knows the mistake repeats it.',
          at: line.at,
        }
      }
    }
  },
}
