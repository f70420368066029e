import { companyFigures, dateIn, foundingYear, type CompanyFigure } from '../../meaning/company-figures.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const figureInFuture: Rule = {
  id: 'figure-in-future',
  severity: 'warning',
  topic: 'company and competition',
  *check(handbook) {
    for (const company of handbook.all('company')) {
      const standings = (company.strategicGoals?.value.goals ?? []).flatMap(({ now }) => (now ? [now] : []))
      const lines = [
        ...companyFigures(company)
          .flatMap(withParts)
          .map(({ line }) => line),
        ...standings,
      ]
      for (const line of lines) {
        const date = dateIn(line.text) ?? foundingYear(line.text)
        if (date === undefined || date.replace(/^Q[1-4]\s+/, '') <= handbook.today) continue
        yield {
          message: `${quote(line.text)} is told as a fact, but \`${date}\` is still to come`,
          hint: 'Correct the year. What is to be reached belongs below `## Goals`, as a target.',
          at: line.at,
        }
      }
    }
  },
}

function withParts(figure: CompanyFigure): readonly CompanyFigure[] {
  return [figure, ...figure.parts]
}
