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
      for (const figure of figures) yield* [...tooMuch(figure), ...otherWhole(figure, figures)]
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

/** Parts whose amounts don't make the whole that stands elsewhere: `Revenue by offering` and `Revenue`. */
function* otherWhole(figure: CompanyFigure, figures: readonly CompanyFigure[]): Iterable<Report> {
  const name = plainName(figure.name.split(/\s+by\s+/)[0] ?? '')
  const whole = figures.find((it) => it.date === figure.date && plainName(it.name) === name && moneyIn(it.value))
  const total = whole && moneyIn(whole.value)
  if (!whole || total === undefined) return
  const parts = figure.parts.flatMap(({ value, share, line }) => {
    const amount = moneyIn(value)
    return amount === undefined ? [] : [{ amount, share, line }]
  })
  const sum = parts.reduce((all, { amount }) => all + amount, 0)
  const isList = parts.length > 1 && parts.length === figure.parts.length
  const shares = parts.reduce((all, { share }) => all + (share ?? 0), 0)
  // Parts may be left out; more than the whole, or all of it by their shares, they can't be.
  const isAll = Math.abs(shares - 1) <= parts.length * rounding
  if (isList && (sum > total * (1 + tolerance) || (isAll && sum < total * (1 - tolerance)))) {
    yield {
      message: `The parts of ${quote(figure.name)} add up to ${quote(money(sum, whole.value))}, but ${quote(whole.name)} is ${quote(whole.value)}`,
      hint: 'Find out which is right, and correct the other.',
      at: figure.line.at,
      related: [whole.line, ...parts.map(({ line }) => line)].map((line) => ({
        message: quote(line.text),
        at: line.at,
      })),
    }
    return
  }
  for (const { amount, share, line } of parts) {
    if (share === undefined || Math.abs(amount / total - share) <= rounding + tolerance) continue
    yield {
      message: `${quote(line.text)} says ${formatShare(share)}, but its amount is ${formatShare(amount / total)} of ${quote(whole.value)}`,
      hint: 'Correct the share or the amount.',
      at: line.at,
      related: [{ message: quote(whole.line.text), at: whole.line.at }],
    }
  }
}

/** Amounts are rounded when they are written. */
const tolerance = 0.01

/** The amount in a text, in millions: `$148M`, `$400k`. */
function moneyIn(text: string): number | undefined {
  const { number, scale } = /[$€£]\s*(?<number>\d[\d,]*(?:\.\d+)?)\s*(?<scale>k|MM?|bn)?/.exec(text)?.groups ?? {}
  if (number === undefined) return undefined
  return Number(number.replaceAll(',', '')) * ({ k: 1e-3, M: 1, MM: 1, bn: 1e3 }[scale ?? ''] ?? 1e-6)
}

function money(millions: number, like: string): string {
  return `${/[$€£]/.exec(like)?.[0] ?? '$'}${Math.round(millions * 10) / 10}M`
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
