import { evaluate, type Formula, namesIn, parseFormula } from './formula.ts'
import { readWritten, writtenNumber } from './formula-tokens.ts'

/** What a worked example shows, and whether that is right. */
export type WorkedExample =
  /** Can't be read: no result, or numbers that make no sum. */
  | { readonly shows: 'nothing' }
  | { readonly shows: 'division by zero' }
  /** Doesn't follow the formula: names without a number, values that the formula has no name for. */
  | { readonly shows: 'another formula'; readonly missing: readonly string[]; readonly extra: readonly string[] }
  /** Numbers in place of the names, with other signs between them. */
  | { readonly shows: 'another form' }
  /** One name has two values. */
  | { readonly shows: 'two values'; readonly name: string }
  | {
      readonly shows: 'a result'
      /** As written: `38 %`. */
      readonly written: string
      readonly stated: number
      /** What it comes to, a percentage as a share 0–1. */
      readonly computed: number
      /** Do both agree, as far as the stated one's decimals go? */
      readonly isRight: boolean
      /** The computed result in the stated one's form, rounded like it: `38 %`. */
      readonly right: string
    }

/**
 * Reads a worked example and does its sum again. Two forms are understood: the formula with its numbers in place of the
 * names, `38 ÷ (38 + 62) = 38 %`, and a value for each name, `won = 38, lost = 62 → 38 %`. Units are those written: a
 * percentage counts as a share 0–1.
 */
export function workExample(text: string, formula: Formula, decimalSign: '.' | ',' = '.'): WorkedExample {
  const result = text.length > longest ? undefined : resultOf(text, decimalSign)
  if (!result) return { shows: 'nothing' }
  const given = valuesOf(result.before, decimalSign)
  if (given) return fromValues(given, formula, result)
  const sum = parseFormula(result.before, decimalSign)
  if (!sum.reads) return { shows: 'nothing' }
  const values = new Map<string, number>()
  const computed = evaluate(sum.formula)
  if (computed !== undefined && !Number.isFinite(computed)) return { shows: 'division by zero' }
  return match(formula, sum.formula, values) ?? judge(computed, result)
}

/** In characters. */
const longest = 1000

interface Result {
  readonly before: string
  readonly written: string
  readonly stated: number
  readonly decimals: number
  readonly sign: '.' | ','
}

/** The result stands behind the last `=`, `→` or `≈`; words may follow it. */
function resultOf(text: string, sign: '.' | ','): Result | undefined {
  const match = new RegExp(
    `^(?<before>.*)(?:=|→|->|≈)\\s*(?:about\\s+)?(?<minus>[-–−]?)\\s*(?<written>${writtenNumber(sign)})(?![\\p{L}\\p{N}])`,
    'su',
  ).exec(text)
  if (!match?.groups) return undefined
  const { before = '', minus = '', written = '' } = match.groups
  const value = readWritten(written, sign)
  if (value === undefined) return undefined
  const decimals = /\D(\d+)\D*$/.exec(written.slice(written.lastIndexOf(sign)))?.[1]?.length ?? 0
  return {
    before: before.trim(),
    written: `${minus}${written}`,
    stated: minus === '' ? value : -value,
    decimals: written.includes(sign) ? decimals : 0,
    sign,
  }
}

/** `won = 38, lost = 62` as values; undefined where it is anything else. */
function valuesOf(text: string, sign: '.' | ','): ReadonlyMap<string, readonly number[]> | undefined {
  const values = new Map<string, number[]>()
  for (const part of text.split(/[;,]\s+(?:and\s+)?|\s+and\s+/)) {
    const match = new RegExp(
      `^(?<name>\\p{L}[^=]*?)\\s*=\\s*(?<number>[-–−]?\\s*${writtenNumber(sign)})(?:\\s+\\p{L}[^=×÷+*/]*)?$`,
      'su',
    ).exec(part.trim())
    const { name, number = '' } = match?.groups ?? {}
    const value = readWritten(number.replace(/^[-–−]\s*/, ''), sign)
    if (name === undefined || value === undefined) return undefined
    values.set(name, [...(values.get(name) ?? []), /^[-–−]/.test(number) ? -value : value])
  }
  return values
}

function fromValues(given: ReadonlyMap<string, readonly number[]>, formula: Formula, result: Result): WorkedExample {
  const names = namesIn(formula)
  const known = new Map([...given].map(([name, values]) => [plain(name), values]))
  const missing = names.filter((name) => !known.has(plain(name)))
  const wanted = new Set(names.map(plain))
  const extra = [...given.keys()].filter((name) => !wanted.has(plain(name)))
  if (missing.length > 0 || extra.length > 0) return { shows: 'another formula', missing, extra }
  const twice = names.find((name) => new Set(known.get(plain(name))).size > 1)
  if (twice !== undefined) return { shows: 'two values', name: twice }
  const values = new Map(names.map((name) => [name, known.get(plain(name))![0]!]))
  return judge(evaluate(formula, values), result)
}

/** Lays numbers over the formula's names. A name may stand for a sum of its own: `closed` for `(38 + 62)`. */
function match(formula: Formula, numbers: Formula, values: Map<string, number>): WorkedExample | undefined {
  const differs = (): WorkedExample => ({ shows: 'another form' })
  if (formula.is === 'name') {
    const value = evaluate(numbers)
    if (value === undefined) return { shows: 'another formula', missing: [formula.name], extra: [] }
    const name = plain(formula.name)
    const before = values.get(name)
    if (before !== undefined && !near(before, value, 1e-9)) return { shows: 'two values', name: formula.name }
    values.set(name, value)
    return undefined
  }
  if (formula.is === 'number') {
    const value = evaluate(numbers)
    return value !== undefined && near(value, formula.value, 1e-9) ? undefined : differs()
  }
  if (formula.is === 'minus') return numbers.is === 'minus' ? match(formula.of, numbers.of, values) : differs()
  if (numbers.is !== formula.is || !('left' in numbers)) return differs()
  return match(formula.left, numbers.left, values) ?? match(formula.right, numbers.right, values)
}

function judge(computed: number | undefined, result: Result): WorkedExample {
  const { written, stated, decimals } = result
  if (computed === undefined) return { shows: 'nothing' }
  if (!Number.isFinite(computed)) return { shows: 'division by zero' }
  const unit = unitOf(written)
  const isRight = near(stated, computed, (unit * 10 ** -decimals) / 2)
  return { shows: 'a result', written, stated, computed, isRight, right: rightFor(computed, unit, decimals, result) }
}

/** The computed value written like the stated one. `38` for a share of 0.38 lacks its percent sign. */
function rightFor(computed: number, unit: number, decimals: number, { written, stated, sign }: Result): string {
  if (unit === 1 && near(stated, computed * 100, 10 ** -decimals / 2)) return `${written} %`
  const size = Math.abs(computed / unit)
  // Two digits that count, where rounding would leave none.
  const enough = size > 1e-6 && size < 1 ? Math.max(decimals, 1 - Math.floor(Math.log10(size))) : decimals
  const [whole = '', fraction] = size.toFixed(enough).split('.')
  const grouped = whole.replaceAll(/(?<=\d)(?=(?:\d{3})+$)/g, sign === '.' ? ',' : '.')
  const digits = fraction === undefined ? grouped : `${grouped}${sign}${fraction}`
  return `${computed < 0 ? '−' : ''}${written.replace(/^[-–−]/, '').replace(/\d[\d.,'\u202f]*/u, digits)}`
}

/** What one of the written number's units is: 0.01 for a percentage, 1,000 for `k`. */
function unitOf(written: string): number {
  const [scale = ''] = /%|k|MM|M|bn/.exec(written) ?? []
  return { '%': 0.01, k: 1e3, M: 1e6, MM: 1e6, bn: 1e9 }[scale] ?? 1
}

/** A rounding error of the machine's own is none of the author's. */
function near(a: number, b: number, within: number): boolean {
  return Math.abs(a - b) <= within + 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

function plain(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().toLowerCase()
}
