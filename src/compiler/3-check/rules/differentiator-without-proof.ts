import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const differentiatorWithoutProof: Rule = {
  id: 'differentiator-without-proof',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const { knowYourself, knowYourCompetition, knowYourCustomer } of handbook.all('company')) {
      const points = [knowYourself, knowYourCompetition, knowYourCustomer].flatMap((it) => it?.value.points ?? [])
      for (const { line, proof } of points) {
        if (proof) continue
        yield {
          message: `Nothing proves ${quote(line.text)}`,
          hint: 'Nest what shows it below: `  - **Proof:** …`, a figure with its date, a file, a customer story. A claim anybody could make is no difference.',
          at: line.at,
        }
      }
    }
  },
}
