import { allGates } from '../gate-criteria.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const gateNotAQuestion: Rule = {
  id: 'gate-not-a-question',
  severity: 'advice',
  topic: 'processes',
  *check(handbook) {
    for (const { stage, gate } of allGates(handbook)) {
      if (gate.title.text.includes('?')) continue
      yield {
        message:
          gate.title.text === ''
            ? `The gate of ${quote(stage.title.text)} asks nothing; a question with “yes” and “no” was expected`
            : `The gate ${quote(gate.title.text)} is no question; one to be answered by “yes” or “no” was expected`,
        hint: 'Ask what is decided here, with a question mark: `### Gate: Do we pursue this?`',
        at: gate.at,
      }
    }
  },
}
