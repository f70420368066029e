import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const beliefWithoutInsight: Rule = {
  id: 'belief-without-insight',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    const personas = handbook.all('persona')
    const all = personas.flatMap((persona) => persona.beliefs?.value.points ?? [])
    // Where nobody works with insights yet, each belief would be a finding.
    if (!all.some(({ insight, show }) => insight || show.length > 0)) return
    for (const { line, insight, show, truth, prose } of all) {
      // What nothing contradicts yet is a finding of its own.
      const isTold = truth !== undefined || prose.nodes.length > 0
      if (insight || show.length > 0 || !isTold) continue
      yield {
        message: `Nothing changes their mind about ${quote(line.text)}`,
        hint: 'Nest the thought that turns it, `  - **Insight:** …`, or the collateral that lets them find out, `  - **Show:** …`.',
        at: line.at,
      }
    }
  },
}
