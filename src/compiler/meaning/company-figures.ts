import type { Company } from '../model/company.ts'
import type { Line } from '../model/prose.ts'
import { nameBeforeColon } from './swot.ts'

/** A figure of the company as written: `Revenue: $148M (2025)`. */
export interface CompanyFigure {
  readonly name: string
  /** Without name and date: `$148M`; empty where the line only opens a list of parts. */
  readonly value: string
  /** The year, month or day it holds for, as written; its whole's where it is a part. */
  readonly date: string | undefined
  /** 0–1, where the value is one percentage. */
  readonly share: number | undefined
  readonly line: Line
  readonly parts: readonly CompanyFigure[]
}

/** The figures below a company's `## Figures`. */
export function companyFigures(company: Company): readonly CompanyFigure[] {
  return (company.figures?.value.points ?? []).map(({ line, parts }) => {
    const whole = readFigure(line, undefined)
    return { ...whole, parts: parts.map((part) => readFigure(part.line, whole.date)) }
  })
}

/** The date in a text: a year, a month, a day, or a quarter of a year. Undefined where there is none. */
export function dateIn(text: string): string | undefined {
  return date.exec(text)?.[0]
}

/** The year in a line that tells since when something is: `Founded: 1971`. */
export function foundingYear(text: string): string | undefined {
  return /\b(?:founded|since)\b.*?(?<![\d.,$€£])(\d{4})(?![\d.,%]|\s*%)/i.exec(text)?.[1]
}

/** Does a text state a number that could be out of date? */
export function hasNumber(text: string): boolean {
  return /\d/.test(text.replaceAll(new RegExp(date, 'g'), ''))
}

/** A line as a figure; what stands behind its first colon is the value. */
export function readFigure(line: Line, inherited: string | undefined): CompanyFigure {
  const name = nameBeforeColon(line.text).replace(/\s*\([^)]*\)$/, '')
  const behind = /^.{1,60}?:\s+(.*)$/s.exec(line.text.trim())?.[1] ?? ''
  const value = behind.replace(/\s*\([^)]*\)\s*\.?$/, '').trim()
  const percent = [...value.matchAll(/(\d+(?:[.,]\d+)?)\s*%/g)]
  const share = percent.length === 1 ? Number(percent[0]?.[1]?.replace(',', '.')) / 100 : undefined
  return { name, value, date: dateIn(line.text) ?? inherited, share, line, parts: [] }
}

/** Not the end of a price or of a larger number: `$2,025`, `12025`. */
const date = /(?<![\d.,$€£])(?:Q[1-4]\s+)?(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?(?![\d,.]\d|\d|\s*%)/
