import { companyFigures, dateIn, type CompanyFigure } from '../../meaning/company-figures.ts'
import { plainName } from '../../meaning/slug.ts'
import type { Company } from '../../model/company.ts'
import type { Line } from '../../model/prose.ts'
import { formatShare } from '../format-amount.ts'
import { quote } from '../quote.ts'
import type { Report, Rule } from '../rule.ts'

export const figureContradiction: Rule = {
  id: 'figure-contradiction',
  severity: 'error',
  topic: 'company and competition',
  *check(handbook) {
    for (const company of handbook.all('company')) {
      const figures = companyFigures(company)
      for (const figure of figures) yield* tooMuch(figure)
      yield* twoValues(figures, company)
    }
  },
}

/** Shares of a whole may be rounded, each by half a percentage point. */
const rounding = 0.005

function* tooMuch(figure: CompanyFigure): Iterable<Report> {
  const shares = figure.parts.flatMap(({ share, line }) => (share === undefined ? [] : [{ share, line }]))
  const sum = shares.reduce((total, { share }) => total + share, 0)
  if (shares.length < 2 || apart.test(figure.line.text) || sum <= 1 + shares.length * rounding + 1e-9) return
  yield {
    message: `The shares of ${quote(figure.name)} add up to ${formatShare(sum)}, which is more than the whole`,
    hint: 'Correct the share that is wrong. If they aren’t parts of one whole, say in this line what each is a rate of.',
    at: figure.line.at,
    related: shares.map(({ share, line }) => ({ message: formatShare(share), at: line.at })),
  }
}

/** Percentages that stand side by side and aren’t parts of one whole. */
const apart =
  /\b(?:rates?|growth|grew|changes?|conversions?|margins?|availability|satisfaction|probabilit(?:y|ies)|utili[sz]ation|kept|targets?|answers?|several)\b/i

function* twoValues(figures: readonly CompanyFigure[], company: Company): Iterable<Report> {
  const all = [
    ...figures.filter(({ value }) => value !== '').map(({ name, value, date, line }) => ({ name, value, date, line })),
    ...standings(company),
  ]
  for (const [index, figure] of all.entries()) {
    const first = all
      .slice(0, index)
      .find((other) => plainName(other.name) === plainName(figure.name) && other.date === figure.date)
    if (!first || figure.date === undefined || bare(first.value) === bare(figure.value)) continue
    yield {
      message: `${quote(figure.name)} is ${quote(figure.value)} here and ${quote(first.value)} further up, both for ${figure.date}`,
      hint: 'Find out which is right, and write it in both places.',
      at: figure.line.at,
      related: [{ message: `here it is ${quote(first.value)}`, at: first.line.at }],
    }
  }
}

/** Where the goals say how things stand: a figure by the name of the goal. */
function standings(company: Company): { name: string; value: string; date: string | undefined; line: Line }[] {
  return (company.strategicGoals?.value.goals ?? []).flatMap(({ title, now }) =>
    now
      ? [{ name: title.text, value: now.text.replace(/\s*\([^)]*\)\s*$/, ''), date: dateIn(now.text), line: now }]
      : [],
  )
}

function bare(value: string): string {
  return value.toLowerCase().replaceAll(/[\s,]+/g, '')
}
