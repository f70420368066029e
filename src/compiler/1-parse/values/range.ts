import type { Range } from '../../model/plan-values.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readMoney } from './money.ts'
import { numberPattern, readNumber } from './number.ts'
import { anyOf } from './words.ts'

/**
 * Reads what lies between two numbers, or to one side of one: `$8k–$30k a year`, `over $30k a year`, `at least 40 %`,
 * `4 machines or more`, `10+ machines`, `below 2`. Whether an end itself is meant isn't told apart. What stands in
 * brackets is a remark.
 */
export function readRange(text: RichText, context: Context): Range | undefined {
  const words = text.text.trim()
  const plain = words.replace(/\s*\([^)]*\)\s*$/, '')
  const any = (...keys: Parameters<typeof anyOf>[1][]): string => anyOf(context.vocabulary, ...keys)
  const opening = new RegExp(
    `^(?:(?<low>${any('atLeast', 'above')}|more than)|(?<high>${any('below', 'atMost')})|${any('between')})\\s+`,
    'iu',
  )
  const side = opening.exec(plain)
  const first = readEnd(plain.slice(side?.[0].length ?? 0), context)
  if (!first) return undefined
  const made = (min: number | undefined, max: number | undefined, unit: string): Range => ({
    min,
    max,
    measure: first.measure,
    unit: unit.trim(),
    text: words,
    at: text.at,
  })
  if (side?.groups?.['low'] !== undefined) return made(first.value, undefined, first.rest)
  if (side?.groups?.['high'] !== undefined) return made(undefined, first.value, first.rest)
  const link = /^\s*(?:-|–|—|to\b|and\b)\s*/iu.exec(first.rest)
  const second = link ? readEnd(first.rest.slice(link[0].length), context) : undefined
  // `$8–30k` leaves open whether the first is 8 or 8,000; `30–40 %` doesn't.
  if (second && first.measure !== 'number' && first.isScaled !== second.isScaled) return undefined
  if (second && second.value < first.value) return undefined
  if (second) return { ...made(first.value, second.value, second.rest), measure: second.measure }
  const behind = new RegExp(
    `^(?<unit>.*?)\\s*(?:(?<more>${any('orMore')})|(?<less>${any('orLess')}))(?![\\p{L}])(?<more2>.*)$`,
    'iu',
  ).exec(first.rest)
  if (behind?.groups) {
    const unit = `${behind.groups['unit'] ?? ''}${behind.groups['more2'] ?? ''}`
    return behind.groups['more'] === undefined ? made(undefined, first.value, unit) : made(first.value, undefined, unit)
  }
  return first.rest.startsWith('+') ? made(first.value, undefined, first.rest.slice(1)) : undefined
}

interface End {
  readonly value: number
  readonly measure: string
  /** Does `k` or `M` stand behind it? */
  readonly isScaled: boolean
  readonly rest: string
}

function readEnd(words: string, context: Context): End | undefined {
  const number = new RegExp(`^\\s*(?<number>${numberPattern})\\s*(?<share>%)?`, 'u').exec(words)
  const isMoney = /^\s*(?:[$€£¥₹]|[A-Z]{3}\s*\d|[\d.,]+\s*(?:k|M|MM|bn|b|€)(?![\p{L}\d]))/u.test(words)
  if (isMoney) {
    const money = readMoney(words, context)
    if (!money || 'readings' in money) return undefined
    const { amount, currency, text } = money.money
    return {
      value: amount,
      measure: currency,
      isScaled: /(?:k|m|b)/i.test(text.replace(/[A-Z]{3}/, '')),
      rest: words.slice(money.end),
    }
  }
  const value = number?.groups ? readNumber(number.groups['number'] ?? '', context.vocabulary.decimalSign) : undefined
  if (!number?.groups || typeof value !== 'number') return undefined
  return {
    value,
    measure: number.groups['share'] === undefined ? 'number' : '%',
    isScaled: false,
    rest: words.slice(number[0].length),
  }
}
