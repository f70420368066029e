import type { Amount, Day, Price } from '../../model/amounts.ts'
import { calendarDate } from '../../model/governance.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readMoney } from './money.ts'
import { numberPattern, readNumber } from './number.ts'

type Readings = { readonly readings: readonly string[] }

/** Reads the number a text begins with, and keeps the words behind it: `65 accounts a quarter`, `-2`. */
export function readAmount(text: RichText, context: Context): Amount | Readings | undefined {
  const words = text.text.trim()
  const match = new RegExp(`^(?<minus>[-–−])?(?<number>${numberPattern})(?![\\p{L}\\d%])\\s*(?<unit>.*)$`, 'su').exec(
    words,
  )
  const amount = readNumber(match?.groups?.['number'] ?? '', context.vocabulary.decimalSign)
  if (!match?.groups || amount === undefined) return undefined
  if (typeof amount !== 'number') return { readings: amount.readings.map(String) }
  const { minus, unit = '' } = match.groups
  return { amount: minus === undefined ? amount : -amount, unit: unit.trim(), text: words, at: text.at }
}

/** Reads a text that is an amount of money and nothing else: `$250k`. */
export function readPrice(text: RichText, context: Context): Price | Readings | undefined {
  const written = readMoney(text.text, context)
  if (!written || 'readings' in written) return written
  return text.text.slice(written.end).trim() === '' ? { money: written.money, at: text.at } : undefined
}

/** Reads a text that is a date and nothing else: `2026-10-05`. */
export function readDay(text: RichText): Day | undefined {
  const day = calendarDate.safeParse(text.text.trim())
  return day.success ? { date: day.data, at: text.at } : undefined
}
