import { companyFigures, dateIn, foundingYear, hasNumber, type CompanyFigure } from '../../meaning/company-figures.ts'
import type { Company } from '../../model/company.ts'
import type { Line } from '../../model/prose.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const figureWithoutDate: Rule = {
  id: 'figure-without-date',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const company of handbook.all('company')) {
      for (const line of undated(company)) {
        yield {
          message: `${quote(line.text)} doesn’t say when this was so`,
          hint: `Put the date behind it in brackets, as in \`${withDate(line.text, handbook.today)}\`.`,
          at: line.at,
        }
      }
      for (const goal of company.strategicGoals?.value.goals ?? []) {
        if (goal.target && dateIn(goal.target.text) === undefined) {
          yield {
            message: `The target of ${quote(goal.title.text)}, ${quote(goal.target.text)}, doesn’t say by when`,
            hint: `Add the date: \`- **Target:** ${goal.target.text} by ${Number(handbook.today.slice(0, 4)) + 1}\`.`,
            at: goal.target.at,
          }
        }
      }
    }
  },
}

/** Numbers without a date: in the figures, and where the goals say how things stand. */
function undated(company: Company): readonly Line[] {
  const figures = companyFigures(company).flatMap((figure) => {
    if (isUndated(figure)) return [figure.line]
    const parts = figure.parts.filter(isUndated)
    // A list that lacks its date lacks it once.
    return figure.date === undefined && parts.length > 0 ? [figure.line] : parts.map(({ line }) => line)
  })
  const standings = (company.strategicGoals?.value.goals ?? []).flatMap(({ now }) => (now ? [now] : []))
  return [...figures, ...standings.filter(({ text }) => hasNumber(text) && dateIn(text) === undefined)]
}

function isUndated({ line, date }: CompanyFigure): boolean {
  return date === undefined && foundingYear(line.text) === undefined && hasNumber(line.text)
}

function withDate(text: string, today: string): string {
  const short = text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text
  return `${short} (${Number(today.slice(0, 4)) - 1})`
}
