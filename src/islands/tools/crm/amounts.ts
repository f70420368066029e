export type DecimalSign = '.' | ','

/** What the amounts of a file say about their decimal sign. `ask`: `1.234` could be either. `both`: they disagree. */
export type SignFound = DecimalSign | 'ask' | 'both' | 'plain'

export interface ReadAmount {
  readonly value: number | 'unreadable' | 'negative' | 'absurd'
  /** `USD`, or the sign where it stands for no one currency; undefined where none is written. */
  readonly currency: string | undefined
}

/** Above this an amount is a slip of the keyboard, or a telephone number. */
const largest = 1e12

/** Which sign stands before the decimals. */
export function decimalSign(texts: Iterable<string>): SignFound {
  const found = { '.': 0, ',': 0, either: 0 }
  for (const text of texts) {
    const digits = digitsOf(text)
    const signs = [...digits.matchAll(/[.,]/g)].map(([sign]) => sign as DecimalSign)
    const last = signs.at(-1)
    if (last === undefined) continue
    const other = last === '.' ? ',' : '.'
    if (signs.includes(other)) found[last]++
    else if (signs.length > 1) found[other]++
    else if (/[.,]\d{3}$/.test(digits) && !/^0[.,]/.test(digits) && /^\d{1,3}[.,]/.test(digits)) found.either++
    else found[last]++
  }
  if (found['.'] > 0 && found[','] > 0) return 'both'
  if (found['.'] > 0) return '.'
  if (found[','] > 0) return ','
  return found.either > 0 ? 'ask' : 'plain'
}

const numbers: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/,
  ',': /^(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?$/,
}

/** Reads `$1,234.50`, `1.234,50 €`, `CHF 1'200`. A formula is text like any other, and no number. */
export function readAmount(text: string, sign: DecimalSign): ReadAmount {
  const currency = currencyOf(text)
  const digits = digitsOf(text)
  const isNumber = numbers[sign].test(digits) && isOnlyAmount(text)
  if (!isNumber) return { value: 'unreadable', currency }
  const value = Number(digits.replaceAll(sign === '.' ? ',' : '.', '').replace(',', '.'))
  const isNegative = /^\s*\(.*\)\s*$/.test(text) || /[-−]\s*\D{0,4}\d/.test(text) || /\d\s*[-−]\s*$/.test(text)
  if (isNegative && value > 0) return { value: 'negative', currency }
  return { value: value > largest ? 'absurd' : value, currency }
}

/** The currency written beside an amount. `kr` is that of three countries, so it stays a sign. */
export function currencyOf(text: string): string | undefined {
  const [letters] = /(?<![A-Z])[A-Z]{3}(?![A-Z])/.exec(text) ?? []
  if (letters !== undefined) return letters
  const [sign] = /[A-Z]{1,2}\$|\p{Sc}|zł|kr|Kč|Ft/u.exec(text) ?? []
  return sign === undefined ? undefined : (currencies[sign] ?? sign)
}

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  zł: 'PLN',
  Kč: 'CZK',
  Ft: 'HUF',
  '₹': 'INR',
}

/** Digits and the signs between them; spaces and apostrophes between groups are left out. */
function digitsOf(text: string): string {
  return /\d[\d.,'’\s\u00a0\u202f]*/.exec(text)?.[0].replaceAll(/['’\s\u00a0\u202f]/g, '') ?? ''
}

/** Nothing but a number, its sign and its currency. */
function isOnlyAmount(text: string): boolean {
  const rest = text.replace(/\d[\d.,'’\s\u00a0\u202f]*/, '').replaceAll(/[()\s\u00a0\u202f−-]/g, '')
  return rest === '' || /^(?:[A-Z]{3}|[A-Z]{0,2}\p{Sc}|zł|kr\.?|Kč|Ft)$/u.test(rest)
}
