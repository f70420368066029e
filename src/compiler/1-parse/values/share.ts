import type { Conversion, Share } from '../../model/amounts.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { numberPattern, readNumber } from './number.ts'
import { anyOf, startsWith } from './words.ts'

/** Reads `36 %`. Shares above 1 are read too: a rule finds them. A range gives its two ends to choose from. */
export function readShare(
  text: RichText,
  context: Context,
): Share | { readonly readings: readonly string[] } | undefined {
  const range = new RegExp(`(${numberPattern})\\s*%?\\s*(?:-|–|—|to)\\s*(${numberPattern})\\s*%`, 'u').exec(text.text)
  if (range) return { readings: [`${range[1]} %`, `${range[2]} %`] }
  const match = new RegExp(`(-?${numberPattern})\\s*%`, 'u').exec(text.text)
  const percent = match ? readPercent(match[1] ?? '', context) : undefined
  return percent === undefined ? undefined : { share: percent / 100, text: text.text.trim(), at: text.at }
}

/** Reads `45 % (opportunities entered in 2025)`, `about 50 % (our estimate, 2026-11)` and `not measured yet`. */
export function readConversion(
  text: RichText,
  context: Context,
): Conversion | { readonly readings: readonly string[] } | undefined {
  const words = text.text.trim()
  if (startsWith(words, context.vocabulary, 'unknown') > 0) return { known: 'unknown', text: words, at: text.at }
  const share = readShare(text, context)
  if (!share || 'readings' in share) return share
  const basis = /\(([^)]*)\)/.exec(words)?.[1] ?? ''
  const isEstimate = new RegExp(`(?<![\\p{L}])(?:${anyOf(context.vocabulary, 'estimate')})(?![\\p{L}])`, 'iu').test(
    words,
  )
  return { known: isEstimate ? 'estimate' : 'measured', share: share.share, basis, text: words, at: text.at }
}

function readPercent(written: string, context: Context): number | undefined {
  const negative = written.startsWith('-')
  const amount = readNumber(negative ? written.slice(1) : written, context.vocabulary.decimalSign)
  return typeof amount === 'number' ? (negative ? -amount : amount) : undefined
}
