import type { Hours, Income } from '../../model/plan-values.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readMoney } from './money.ts'
import { numberPattern, readNumber } from './number.ts'
import { anyOf, startsWith } from './words.ts'

/**
 * Reads `2 hours`, `90 minutes`, `2–3 h` (the upper end), `1,100 hours a year`, `about 3 hours (our estimate, 2026-10)`
 * and `not measured yet`. A number alone is hours.
 */
export function readHours(text: RichText, context: Context): Hours | undefined {
  const words = text.text.trim()
  if (startsWith(words, context.vocabulary, 'unknown') > 0) return { known: 'unknown', text: words, at: text.at }
  const { plain, isEstimate } = bare(words, context)
  const pattern = new RegExp(
    `^(?<minus>[-–−])?(?:${numberPattern}\\s*(?:-|–|—|to)\\s*)?(?<number>${numberPattern})\\s*(?:(?<minutes>${anyOf(context.vocabulary, 'minutes')})|${anyOf(context.vocabulary, 'hours')}|selling hours)?(?<per>.*)$`,
    'iu',
  )
  const groups = pattern.exec(plain)?.groups
  const factor = groups && timesAYear(groups['per'] ?? '', context)
  const number = readNumber(groups?.['number'] ?? '', context.vocabulary.decimalSign)
  if (!groups || factor === undefined || typeof number !== 'number') return undefined
  const hours =
    (number * factor * (groups['minus'] === undefined ? 1 : -1)) / (groups['minutes'] === undefined ? 1 : 60)
  return { known: isEstimate ? 'estimate' : 'measured', hours, text: words, at: text.at }
}

/** Reads `$41,600 a year (2025)`, `$3,000 a month`, `about $12k (our estimate, 2026-10)` and `not measured yet`. */
export function readIncome(
  text: RichText,
  context: Context,
): Income | { readonly readings: readonly string[] } | undefined {
  const words = text.text.trim()
  if (startsWith(words, context.vocabulary, 'unknown') > 0) return { known: 'unknown', text: words, at: text.at }
  const { plain, isEstimate } = bare(words, context)
  const minus = /^[-–−]\s*/.exec(plain)?.[0].length ?? 0
  const written = readMoney(plain.slice(minus), context)
  if (!written || 'readings' in written) return written
  const factor = timesAYear(plain.slice(minus + written.end), context)
  if (factor === undefined) return undefined
  const amount = written.money.amount * factor * (minus > 0 ? -1 : 1)
  const { currency } = written.money
  return { known: isEstimate ? 'estimate' : 'measured', amount, currency, text: words, at: text.at }
}

/** The words without what stands in brackets and without a leading `about`; either may make them an estimate. */
function bare(words: string, context: Context): { readonly plain: string; readonly isEstimate: boolean } {
  const estimate = new RegExp(`(?<![\\p{L}])(?:${anyOf(context.vocabulary, 'estimate')})(?![\\p{L}])`, 'iu')
  const plain = words.replace(/\s*\([^)]*\)\s*$/, '').replace(new RegExp(`^\\s*${estimate.source}\\s*`, 'iu'), '')
  return { plain, isEstimate: estimate.test(words) }
}

/** `a year`, `a quarter`, `a month`, or nothing, which means a year. */
function timesAYear(words: string, context: Context): number | undefined {
  const unit = words.trim()
  if (unit === '') return 1
  const per = `${anyOf(context.vocabulary, 'per', 'every')}|/`
  const [found] = (['years', 'quarters', 'months'] as const).filter((key) =>
    new RegExp(`^(?:${per})\\s*(?:${anyOf(context.vocabulary, key)})$`, 'iu').test(unit),
  )
  return found && { years: 1, quarters: 4, months: 12 }[found]
}
