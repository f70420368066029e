/** A limit in words: `annual revenue of at least $50M`, `2 to 12 packaging lines`, `payback of 36 months or less`. */
export interface Bound {
  /** What is measured, for comparison: its content words in alphabetical order, `line packaging`. */
  readonly subject: string
  /** What the numbers count: `%`, `days`, a currency such as `$`, or `number`. */
  readonly unit: string
  readonly atLeast: number | undefined
  readonly atMost: number | undefined
  /** The numbers as written: `at least $50M`. */
  readonly words: string
}

/**
 * Reads the one limit of a sentence. Undefined where there is no number, more than one that isn't a range, or a number
 * without a word that says on which side of it is enough: a comparison would be a guess.
 */
export function readBound(text: string): Bound | undefined {
  const quantities = [...text.matchAll(quantity)]
  const [first, second] = quantities
  if (!first || quantities.length > 2) return undefined
  const range = second ? isRange(text, first, second) : false
  if (second && !range) return undefined
  const last = second ?? first
  const end = last.index + last[0].length
  const before = comparatorBefore(text.slice(0, first.index))
  const after = second ? undefined : comparatorAfter(text.slice(end))
  const side = second ? 'range' : (before?.side ?? after?.side)
  if (side === undefined) return undefined
  const unit = unitOf(last) === 'number' && second ? unitOf(first) : unitOf(last)
  const scaled = second && first.groups?.['scale'] === undefined ? last.groups?.['scale'] : undefined
  const low = valueOf(first, unit, scaled)
  const high = second ? valueOf(second, unit) : low
  if (second && unitOf(first) !== 'number' && unitOf(first) !== unit) return undefined
  const from = before ? before.index : first.index
  const to = end + (after?.length ?? 0)
  const subject = subjectOf(`${text.slice(0, from)} ${text.slice(to)}`)
  if (subject === '') return undefined
  return {
    subject,
    unit,
    atLeast: side === 'most' ? undefined : low,
    atMost: side === 'least' ? undefined : high,
    words: text.slice(from, to).trim(),
  }
}

/** May both be true of the same thing, and do both draw the same line? */
export function agree(a: Bound, b: Bound): boolean {
  const low = a.atLeast === undefined || b.atLeast === undefined || isNear(a.atLeast, b.atLeast)
  const high = a.atMost === undefined || b.atMost === undefined || isNear(a.atMost, b.atMost)
  const apart = (a.atLeast ?? -Infinity) > (b.atMost ?? Infinity) || (b.atLeast ?? -Infinity) > (a.atMost ?? Infinity)
  return low && high && !apart
}

/** Can nothing lie within it, because it begins above its end? */
export function isEmpty({ atLeast, atMost }: Bound): boolean {
  return atLeast !== undefined && atMost !== undefined && atLeast > atMost
}

/** `12 months` and `1 year` are the same line, though not the same number of days. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.02
}

/** Do both speak of the same measure? */
export function isSameMeasure(a: Bound, b: Bound): boolean {
  return a.subject === b.subject && a.unit === b.unit
}

const quantity =
  /(?<![\p{L}\d])(?<money>[$€£¥₹]|\b[A-Z]{3}\s(?=\d))?\s*(?<number>\d[\d.,]*\d|\d)\s?(?<scale>(?:k|MM|M|bn|b)(?![\p{L}\d])|thousand|million|billion)?\s?(?<unit>%|per ?cent|minutes?|hours?|(?:working )?days?|weeks?|months?|years?)?(?![\p{L}\d])/giu

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mm: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
}
/** In days, as stage times are read. */
const times: Readonly<Record<string, number>> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30,
  year: 365,
}

function unitOf({ groups }: RegExpExecArray): string {
  const { money, unit } = groups ?? {}
  if (money !== undefined) return money.trim().toUpperCase()
  if (unit === undefined) return 'number'
  return /%|cent/i.test(unit) ? '%' : 'days'
}

function valueOf({ groups }: RegExpExecArray, as: string, scaled?: string): number {
  const { number = '', scale = scaled, unit = '' } = groups ?? {}
  const amount = Number(number.replaceAll(',', '')) * (scales[(scale ?? '').toLowerCase()] ?? 1)
  if (as !== 'days') return amount
  const word = unit.toLowerCase().replace(/s$/, '')
  return word.startsWith('working') ? (amount * 7) / 5 : amount * (times[word] ?? 1)
}

function isRange(text: string, first: RegExpExecArray, second: RegExpExecArray): boolean {
  const between = text.slice(first.index + first[0].length, second.index)
  if (/^\s*(?:to|-|–|—)\s*$/i.test(between)) return true
  return /^\s*and\s*$/i.test(between) && /\bbetween\s*$/i.test(text.slice(0, first.index))
}

interface Comparator {
  readonly side: 'least' | 'most'
  readonly index: number
}

function comparatorBefore(before: string): Comparator | undefined {
  for (const [side, words] of [
    ['most', mostBefore],
    ['least', leastBefore],
  ] as const) {
    const match = new RegExp(`(?:\\bof\\s+|\\bis\\s+|\\bare\\s+)?(?:${words})\\s*$`, 'i').exec(before)
    if (match) return { side, index: match.index }
  }
  return undefined
}

function comparatorAfter(after: string): { side: 'least' | 'most'; length: number } | undefined {
  const most = /^\s*(?:or|and)\s+(?:less|fewer|below|under|shorter|lower)\b/i.exec(after)
  if (most) return { side: 'most', length: most[0].length }
  const least = /^(?:\+|\s*(?:or|and)\s+(?:more|above|over|longer|higher|upwards?|older))(?![\p{L}])/iu.exec(after)
  return least ? { side: 'least', length: least[0].length } : undefined
}

const mostBefore =
  'at most|no(?:t)? more than|up to|less than|fewer than|below|under|within|a maximum of|maximum|≤|<=|<'
const leastBefore =
  'at least|no(?:t)? (?:less|fewer) than|more than|above|over|older than|longer than|a minimum of|minimum|≥|>=|>'

/** Words that don't tell one measure from another. */
const empty: ReadonlySet<string> = new Set(
  'a an the of in for with by per and or is are be has have must between from to at on their its our his her it that this annual annually yearly'.split(
    ' ',
  ),
)
const same: Readonly<Record<string, string>> = { turnover: 'revenue' }

function subjectOf(words: string): string {
  const tokens = words
    .toLowerCase()
    .replaceAll(/\b(?:a|per) year\b/g, ' ')
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '' && !empty.has(word))
    .map((word) => same[word] ?? (word.length > 3 ? word.replace(/(?<![su])s$/, '') : word))
  return [...new Set(tokens)].sort().join(' ')
}
