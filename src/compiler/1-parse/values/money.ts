import type { Money } from '../../model/amounts.ts'
import type { Context } from '../context.ts'
import { numberPattern, readNumber } from './number.ts'

const symbols: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' }
const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, bn: 1e9, b: 1e9 }

/** What a text says about money: an amount, two it could be, or nothing. */
export type WrittenMoney =
  { readonly money: Money; readonly end: number } | { readonly readings: readonly string[] } | undefined

/** Reads the amount a text begins with: `$50M`, `€1,200`, `$250k`, `USD 250k`. */
export function readMoney(text: string, context: Context): WrittenMoney {
  const pattern = new RegExp(
    `^\\s*(?<before>[$€£¥₹]|[A-Z]{3}(?=[\\s\\d]))?\\s*(?<number>${numberPattern})\\s*(?<scale>k|MM|M|bn|b)?(?![\\p{L}\\d])\\s*(?<after>€|(?!and|per|for|all)[A-Z]{3}(?![\\p{L}]))?`,
    'iu',
  )
  const match = pattern.exec(text)
  if (!match?.groups) return undefined
  const { before, number = '', scale = '', after } = match.groups
  const amount = readNumber(number, context.vocabulary.decimalSign)
  if (amount === undefined) return undefined
  const factor = scales[scale.toLowerCase()] ?? 1
  if (typeof amount !== 'number') {
    if (factor > 1) return moneyOf(amount.readings[0])
    return { readings: amount.readings.map((reading) => `${before ?? ''}${reading}`) }
  }
  return moneyOf(amount)

  function moneyOf(value: number): WrittenMoney {
    const end = match![0].length
    return {
      money: { amount: value * factor, currency: currencyOf(before ?? after, context), text: match![0].trim() },
      end,
    }
  }
}

function currencyOf(sign: string | undefined, context: Context): string {
  const own = context.settings.currency
  if (sign === undefined) return own
  if (sign === '$') return /^(USD|CAD|AUD|NZD|SGD|HKD|MXN)$/.test(own) ? own : 'USD'
  return symbols[sign] ?? sign.toUpperCase()
}
