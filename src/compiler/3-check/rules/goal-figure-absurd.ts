import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A share that more than doubles and ends above the whole: a digit too many, or another measure than that of today. */
export const goalFigureAbsurd: Rule = {
  id: 'goal-figure-absurd',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const { title, now, target } of handbook
      .all('company')
      .flatMap(({ strategicGoals }) => strategicGoals?.value.goals ?? [])) {
      if (!now || !target) continue
      const [is, wanted] = [percentIn(now.text), percentIn(target.text)]
      if (is === undefined || wanted === undefined || is > 100 || wanted <= Math.max(100, 2 * is)) continue
      yield {
        message: `${quote(title.text)} stands at ${quote(now.text)} and is to reach ${quote(target.text)}, more than twice as much and more than all of it`,
        hint: 'Correct the figure, or write both in the same measure.',
        at: target.at,
        related: [{ message: 'where it stands now', at: now.at }],
      }
    }
  },
}

/** The percentage that a line begins with. */
function percentIn(text: string): number | undefined {
  const [, digits] = /^\s*(?:about\s+|at least\s+)?(\d+(?:\.\d+)?)\s*%/.exec(text) ?? []
  return digits === undefined ? undefined : Number(digits)
}
