import type { Rhythm } from '../../model/plan-values.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { numberPattern, readNumber } from './number.ts'
import { anyOf } from './words.ts'

/** How many of each there are in a year. */
const units = [
  ['weeks', 52],
  ['quarters', 4],
  ['months', 12],
  ['years', 1],
  ['days', 365],
] as const

/**
 * Reads `8 a year`, `twice a quarter`, `every 2 weeks`, `every second month`, `monthly`; a number alone is times a year.
 * What stands behind a comma or in brackets is a remark.
 */
export function readRhythm(text: RichText, context: Context, from = 0): Rhythm | undefined {
  const written = text.text.slice(from)
  const words = written.split(/[,;(]/, 1)[0]!.trim()
  const perYear = timesAYear(words, context)
  if (perYear === undefined) return undefined
  const start = from + written.length - written.trimStart().length
  return { perYear, text: written.trim(), at: text.position(start, from + written.trimEnd().length) }
}

function timesAYear(words: string, context: Context): number | undefined {
  const any = (...keys: Parameters<typeof anyOf>[1][]): string => anyOf(context.vocabulary, ...keys)
  const unit = units.map(([key]) => `(?<${key}>${any(key)})`).join('|')
  const inOneWord = (['daily', 'weekly', 'monthly', 'quarterly', 'yearly'] as const).find((key) =>
    new RegExp(`^(?:${any(key)})$`, 'iu').test(words),
  )
  if (inOneWord) return { daily: 365, weekly: 52, monthly: 12, quarterly: 4, yearly: 1 }[inOneWord]
  const count = `(?<once>${any('once')})|(?<twice>${any('twice')})|(?<number>${numberPattern})`
  const often = new RegExp(
    `^(?:${count})(?:\\s+\\p{L}[\\p{L}-]*){0,3}?\\s*(?:${any('per', 'every')}|/)\\s*(?:${unit})$`,
    'iu',
  )
  const times = often.exec(words)?.groups
  if (times) return multiply(countOf(times, context), unitOf(times))
  const spaced = new RegExp(
    `^(?:${any('every')})\\s+(?:(?<twice>${any('second')})\\s+|(?<number>${numberPattern})\\s+)?(?:${unit})$`,
    'iu',
  )
  const gap = spaced.exec(words)?.groups
  if (gap) {
    const every = gap['twice'] === undefined && gap['number'] === undefined ? 1 : countOf(gap, context)
    return every === undefined || every === 0 ? undefined : multiply(1 / every, unitOf(gap))
  }
  const alone = new RegExp(`^${numberPattern}$`, 'u').test(words)
    ? readNumber(words, context.vocabulary.decimalSign)
    : 0
  return typeof alone === 'number' && alone > 0 ? alone : undefined
}

type Groups = Readonly<Record<string, string | undefined>>

function countOf(groups: Groups, context: Context): number | undefined {
  if (groups['once'] !== undefined) return 1
  if (groups['twice'] !== undefined) return 2
  const count = readNumber(groups['number'] ?? '', context.vocabulary.decimalSign)
  return typeof count === 'number' ? count : undefined
}

function unitOf(groups: Groups): number {
  return units.find(([key]) => groups[key] !== undefined)?.[1] ?? 1
}

function multiply(count: number | undefined, factor: number): number | undefined {
  return count === undefined ? undefined : count * factor
}
