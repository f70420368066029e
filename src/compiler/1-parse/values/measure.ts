import type { Measure, Period } from '../../model/amounts.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readMoney } from './money.ts'
import { numberPattern, readNumber } from './number.ts'
import { anyOf, startsWith } from './words.ts'

type Readings = { readonly readings: readonly string[] }

/**
 * Reads a target or a measured value: `at least 85 % in 2026`, `2 a month per account executive`, `$46,000 (Q3 2026)`,
 * `not measured yet`. A range gives its two ends to choose from.
 */
export function readMeasure(text: RichText, context: Context): Measure | Readings | undefined {
  const { vocabulary } = context
  const whole = text.text.trim()
  if (startsWith(whole, vocabulary, 'unknown') > 0) return { known: 'unknown', text: whole, at: text.at }
  const { period, left } = cutPeriod(whole, anyOf(vocabulary, 'dated'))
  const limits = (['atLeast', 'atMost'] as const).map((key) => ({ key, length: startsWith(left, vocabulary, key) }))
  const limit = limits.find(({ length }) => length > 0)
  const guess = startsWith(left, vocabulary, 'estimate')
  const amount = readFigure(left.slice(limit?.length ?? guess), context)
  if (!amount || 'readings' in amount) return amount
  return {
    known: new RegExp(`(?<![\\p{L}])(?:${anyOf(vocabulary, 'estimate')})(?![\\p{L}])`, 'iu').test(whole)
      ? 'estimate'
      : 'measured',
    ...amount,
    limit: limit?.key,
    period,
    text: whole,
    at: text.at,
  }
}

type Figure = Pick<Exclude<Measure, { known: 'unknown' }>, 'value' | 'unit' | 'words'>

function readFigure(text: string, context: Context): Figure | Readings | undefined {
  const range = new RegExp(`^(${numberPattern})\\s*(%?)\\s*(?:-|–|—|to)\\s*(${numberPattern})\\s*(%?)`, 'u').exec(text)
  if (range) {
    const percent = range[2] || range[4] ? ' %' : ''
    return { readings: [`${range[1]}${percent}`, `${range[3]}${percent}`] }
  }
  if (/^(?:[$€£¥₹]|[A-Z]{3}\s?\d)/.test(text)) {
    const money = readMoney(text, context)
    if (!money || 'readings' in money) return money
    return { value: money.money.amount, unit: 'money', words: wordsBehind(text.slice(money.end)) }
  }
  const match = new RegExp(`^(?<number>${numberPattern})\\s*(?<percent>%)?(?<rest>(?:[^\\p{L}\\d].*)?)$`, 'su').exec(
    text,
  )
  const number = readNumber(match?.groups?.['number'] ?? '', context.vocabulary.decimalSign)
  if (!match?.groups || number === undefined) return undefined
  if (typeof number !== 'number') return { readings: number.readings.map(String) }
  const { percent, rest = '' } = match.groups
  return {
    value: percent === undefined ? number : number / 100,
    unit: percent === undefined ? 'count' : 'share',
    words: wordsBehind(rest),
  }
}

function wordsBehind(text: string): string {
  return text.replace(/^[\s,;(]+|[\s,;().]+$/g, '')
}

/** Finds the day, month, quarter or year in a text, and gives the text without it. */
function cutPeriod(text: string, before: string): { period: Period | undefined; left: string } {
  const match = new RegExp(
    `[\\s,;(]*(?:(?<![\\p{L}])(?:${before})\\s+)?(?<![\\p{L}\\d$.,-])(?:(?<iso>(?:19|20)\\d{2}-\\d{2}(?:-\\d{2})?)|Q(?<quarter>[1-4])[\\s/-]*(?<ofYear>(?:19|20)\\d{2})|(?<year>(?:19|20)\\d{2}))(?![\\d\\p{L}%]|[.,]\\d|\\s*%)\\)?`,
    'iu',
  ).exec(text)
  if (!match?.groups || match.index === 0) return { period: undefined, left: text }
  const { iso, quarter, ofYear, year } = match.groups
  const left = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`
  if (quarter !== undefined && ofYear !== undefined) {
    const last = Number(quarter) * 3
    return { period: periodOf(ofYear, last - 2, last, `Q${quarter} ${ofYear}`), left }
  }
  if (year !== undefined) return { period: periodOf(year, 1, 12, year), left }
  const [isoYear = '', month = '', day] = iso!.split('-')
  if (Number(month) < 1 || Number(month) > 12) return { period: undefined, left: text }
  const found = periodOf(isoYear, Number(month), Number(month), iso!)
  return { period: day === undefined ? found : { text: iso!, firstDay: iso!, lastDay: iso! }, left }
}

function periodOf(year: string, firstMonth: number, lastMonth: number, text: string): Period {
  const lastDay = new Date(Date.UTC(Number(year), lastMonth, 0)).getUTCDate()
  return {
    text,
    firstDay: `${year}-${twoDigits(firstMonth)}-01`,
    lastDay: `${year}-${twoDigits(lastMonth)}-${lastDay}`,
  }
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
