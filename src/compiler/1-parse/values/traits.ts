import type { Duration, Money } from '../../model/amounts.ts'
import type { Accounts, Calls, Deals, Revenue, Risk, UnknownTrait } from '../../model/traits.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readMoney } from './money.ts'
import { numberPattern, readNumber } from './number.ts'
import { readDuration } from './time.ts'
import { anyOf, startsWith } from './words.ts'

type Readings = { readonly readings: readonly string[] }

/** Reads `25`, `170 plants`, `about 20–25`, `260 a year`. One number, and words that say what is counted. */
export function readAccounts(text: RichText, context: Context): Accounts | Readings | undefined {
  const words = text.text.trim()
  const nothing = readUnknown(text, context)
  if (nothing) return nothing
  const match = wholly(`(?:${about(context)})?${range('low', 'high')}(?![\\d%])(?:\\s+(?<unit>[^\\d$€£%]*))?`, words)
  const count = numberOf(match?.['high'] ?? match?.['low'], context)
  if (count === undefined) return undefined
  if (typeof count !== 'number') return { readings: count.readings.map(String) }
  return { known: 'stated', count, text: words, at: text.at }
}

/** Reads `7 a week, high risk, each different`: how many, and in any order what hangs on them and how alike they are. */
export function readCalls(text: RichText, context: Context): Calls | undefined {
  const nothing = readUnknown(text, context)
  if (nothing) return nothing
  const amounts: number[] = []
  const risks: Risk[] = []
  const likeness: ('different' | 'alike')[] = []
  for (const part of partsOf(text)) {
    const aWeek = readRate(part.text, context)
    const risk = readRisk(part.text, context)
    const isDifferent = isAll(part.text, context, 'different')
    if (aWeek !== undefined) amounts.push(aWeek)
    else if (risk) risks.push(risk)
    else if (isDifferent || isAll(part.text, context, 'alike')) likeness.push(isDifferent ? 'different' : 'alike')
    else return undefined
  }
  const [aWeek] = amounts
  if (aWeek === undefined || [amounts, risks, likeness].some((found) => found.length > 1)) return undefined
  return { known: 'stated', aWeek, risk: risks[0], likeness: likeness[0], text: text.text.trim(), at: text.at }
}

/** Reads `4 months, set start and end, $820k each`, in any order; `none` for a role without deals of its own. */
export function readDeals(text: RichText, context: Context): Deals | undefined {
  const words = text.text.trim()
  const nothing = readUnknown(text, context)
  if (nothing) return nothing
  if (isAll(words, context, 'noDeals')) return { known: 'none', text: words, at: text.at }
  const lengths: Duration[] = []
  const ends: boolean[] = []
  const sizes: Money[] = []
  for (const part of partsOf(text)) {
    const size = readSize(part.text, context)
    const length = size || /^\s*[-–−]/.test(part.text) ? undefined : readDuration(part, context)
    const isEnding = isAll(part.text, context, 'setEnd')
    if (size) sizes.push(size)
    else if (length) lengths.push(length)
    else if (isEnding || isAll(part.text, context, 'noSetEnd')) ends.push(isEnding)
    else return undefined
  }
  const found = [lengths, ends, sizes]
  if (found.some(({ length }) => length > 1) || found.every(({ length }) => length === 0)) return undefined
  return { known: 'stated', length: lengths[0], ends: ends[0], size: sizes[0], text: words, at: text.at }
}

/** Reads `72 % from 5 accounts`, `all from 3 plants, new every year`, `spread over all`. */
export function readRevenue(text: RichText, context: Context): Revenue | undefined {
  const words = text.text.trim()
  const nothing = readUnknown(text, context)
  if (nothing) return nothing
  if (startsWith(words, context.vocabulary, 'spread') > 0 && !/\d/.test(words))
    return { known: 'spread', text: words, at: text.at }
  const [first, second, ...more] = partsOf(text)
  if (!first || more.length > 0) return undefined
  const { vocabulary } = context
  const share = `(?:(?<share>${numberPattern})\\s*%|(?<all>${anyOf(vocabulary, 'all')}))`
  const from = `(?:${anyOf(vocabulary, 'fromAccounts')})\\s+[^\\d]*?(?<accounts>${numberPattern})(?:\\s+[^\\d%$€£]*)?`
  const match = wholly(`(?:${about(context)})?${share}\\s+(?:[^\\d]*?\\s)?${from}`, first.text)
  const percent = match?.['all'] === undefined ? numberOf(match?.['share'], context) : 100
  const accounts = numberOf(match?.['accounts'], context)
  if (typeof percent !== 'number' || typeof accounts !== 'number') return undefined
  const isNew = second !== undefined && isAll(second.text, context, 'newAccounts')
  if (second && !isNew && !isAll(second.text, context, 'sameAccounts')) return undefined
  return { known: 'stated', share: percent / 100, accounts, continues: !isNew, text: words, at: text.at }
}

function readUnknown(text: RichText, context: Context): UnknownTrait | undefined {
  const words = text.text.trim()
  return startsWith(words, context.vocabulary, 'unknown') > 0
    ? { known: 'unknown', text: words, at: text.at }
    : undefined
}

/** How many weeks a stretch of time has: `7 a week`, `30 a month`, `3 a day` of a week of five. */
const weeksIn = { days: 1 / 5, weeks: 1, months: 52 / 12, quarters: 13, years: 52 } as const

function readRate(part: string, context: Context): number | undefined {
  const { vocabulary } = context
  const per = `(?:${anyOf(vocabulary, 'per')}|/)`
  for (const [key, weeks] of Object.entries(weeksIn) as [keyof typeof weeksIn, number][]) {
    const pattern = `(?:${about(context)})?${range('low', 'high')}(?:\\s+[^\\d,]*?)?\\s*${per}\\s*(?:${anyOf(vocabulary, key)})`
    const match = wholly(pattern, part)
    const amount = numberOf(match?.['high'] ?? match?.['low'], context)
    if (typeof amount === 'number') return amount / weeks
  }
  return undefined
}

const risks = ['lowRisk', 'mediumRisk', 'highRisk'] as const
const riskOf = { lowRisk: 'low', mediumRisk: 'medium', highRisk: 'high' } as const

/** `high risk`, `medium to high risk`, `low risk each`: the highest one counts. */
function readRisk(part: string, context: Context): Risk | undefined {
  const { vocabulary } = context
  const one = anyOf(vocabulary, ...risks)
  const pattern = `(?<first>${one})(?:\\s*(?:-|–|—|to|or)\\s*(?<second>${one}))?[\\s-]*(?:${anyOf(vocabulary, 'risk')})(?:\\s+(?:${anyOf(vocabulary, 'onAverage')}))?`
  const match = wholly(pattern, part)
  const named = [match?.['first'], match?.['second']].flatMap((word) => {
    const risk = risks.findLast((key) => word !== undefined && isAll(word, context, key))
    return risk ? [risks.indexOf(risk)] : []
  })
  return named.length > 0 ? riskOf[risks[Math.max(...named)]!] : undefined
}

/** `$820k`, `about $46k each`, `$330k to $1.6M`: an amount with a currency or a scale; of a range the upper end. */
function readSize(part: string, context: Context): Money | undefined {
  const words = part.trim().replace(new RegExp(`^(?:${about(context)})`, 'iu'), '')
  const first = readAmountOfMoney(words, context)
  if (!first) return undefined
  const rest = words.slice(first.end).trim()
  const second = /^(?:-|–|—|to)\s*/.exec(rest)
  const upper = second ? readAmountOfMoney(rest.slice(second[0].length), context) : undefined
  const left = (second && upper ? rest.slice(second[0].length + upper.end) : rest).trim()
  return left === '' || isAll(left, context, 'onAverage') ? (upper ?? first).money : undefined
}

function readAmountOfMoney(words: string, context: Context): { money: Money; end: number } | undefined {
  const money = readMoney(words, context)
  if (!money || 'readings' in money) return undefined
  return /^[\d.,'\s]+$/.test(money.money.text) ? undefined : money
}

/** The parts between commas, each with its place. A comma inside a number divides nothing. */
function partsOf(text: RichText): readonly RichText[] {
  const parts: RichText[] = []
  let start = 0
  for (const mark of [...text.text.matchAll(/[;,](?=\s)|$/g)]) {
    const from = start
    const words = text.text.slice(from, mark.index)
    start = mark.index + 1
    parts.push({
      text: words,
      at: text.position(from, mark.index),
      position: (a, b) => text.position(from + a, from + b),
      url: (a, b) => text.url(from + a, from + b),
    })
  }
  return parts
}

function isAll(words: string, { vocabulary }: Context, key: Parameters<typeof anyOf>[1]): boolean {
  return wholly(`(?:${anyOf(vocabulary, key)})`, words) !== undefined
}

/** What the named groups of a pattern matched, where it matches the whole text. */
function wholly(pattern: string, words: string): Readonly<Record<string, string | undefined>> | undefined {
  const match = new RegExp(`^${pattern}[.]?$`, 'iu').exec(words.trim())
  return match ? (match.groups ?? {}) : undefined
}

function range(low: string, high: string): string {
  return `(?<${low}>${numberPattern})(?:\\s*(?:-|–|—|to)\\s*(?<${high}>${numberPattern}))?`
}

function about({ vocabulary }: Context): string {
  return `(?:${anyOf(vocabulary, 'estimate')})\\s+`
}

function numberOf(written: string | undefined, { vocabulary }: Context): ReturnType<typeof readNumber> {
  return written === undefined ? undefined : readNumber(written, vocabulary.decimalSign)
}
