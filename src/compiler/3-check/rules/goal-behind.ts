import { dateIn } from '../../meaning/company-figures.ts'
import type { CompanyGoal } from '../../model/company.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const goalBehind: Rule = {
  id: 'goal-behind',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const goal of handbook.all('company').flatMap(({ strategicGoals }) => strategicGoals?.value.goals ?? [])) {
      const report = isOver(goal, handbook.today) ?? isReached(goal)
      if (report) yield report
    }
  },
}

function isOver({ title, target }: CompanyGoal, today: string): Report | undefined {
  const date = target && dateIn(target.text)
  if (!target || date === undefined) return undefined
  const until = date.replace(/^Q[1-4]\s+/, '')
  if (until >= today.slice(0, until.length)) return undefined
  return {
    message: `The target of ${quote(title.text)}, ${quote(target.text)}, was due in \`${date}\`; today is ${today}`,
    hint: 'Write what came of it under `- **Now:**`, and the next target with its date.',
    at: target.at,
  }
}

/** The same number in both, whatever its date. */
function isReached({ title, now, target }: CompanyGoal): Report | undefined {
  const [is, wanted] = [now, target].map((line) => numberIn(line?.text ?? ''))
  if (!now || !target || is === undefined || is !== wanted) return undefined
  return {
    message: `The goal ${quote(title.text)} stands at ${quote(now.text)} already, and ${quote(target.text)} is its target`,
    hint: 'Set a target that is still to be reached, or take the goal off the list.',
    at: target.at,
    related: [{ message: 'where it stands now', at: now.at }],
  }
}

/** The figure that a line begins with, with its sign: `94%`, `$148M`. */
function numberIn(text: string): string | undefined {
  return /^\s*(?:about\s+)?([$€£]?\s*\d[\d.,]*\s*(?:%|k\b|M\b|bn\b)?)/.exec(text)?.[1]?.replaceAll(/[\s,]/g, '')
}
