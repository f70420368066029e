import type { Duration, StageTime } from '../../model/amounts.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { numberPattern, readNumber } from './number.ts'
import { anyOf } from './words.ts'

const units = [
  ['workingDays', 7 / 5],
  ['minutes', 1 / (24 * 60)],
  ['hours', 1 / 24],
  ['weeks', 7],
  ['months', 30],
  ['years', 365],
  ['days', 1],
] as const

/**
 * Reads `30 days, at most 60`: calendar days, a week is 7, a month 30, working days × 7/5; a range's upper end is the
 * typical value. A second amount without a unit takes the first one's.
 */
export function readTime(text: RichText, context: Context): StageTime | undefined {
  const amounts = readDurations(text, context)
  const [typical, second] = amounts
  if (!typical || amounts.length > 2 || typical.duration.days === 0) return undefined
  // A minus isn’t a dash: nothing takes less than no time.
  if (/(?:^|\s)[-–−]\s*$/.test(text.text.slice(0, typical.from))) return undefined
  if (!second) {
    const limit = new RegExp(`(?:${anyOf(context.vocabulary, 'atMost')})\\s*$`, 'iu')
    return limit.test(text.text.slice(0, typical.from))
      ? undefined
      : { typical: typical.duration, atMost: undefined, at: text.at }
  }
  const between = text.text.slice(typical.to, second.from)
  // Nothing but a sign between the two: `10 days unless …, at most 30` says something that nobody would see.
  if (!new RegExp(`^[\\s,;:(–—-]*(?:${anyOf(context.vocabulary, 'atMost')})\\s*$`, 'iu').test(between)) return undefined
  return { typical: typical.duration, atMost: second.duration, at: text.at }
}

/** Reads a text that is a length of time and nothing else: `4 months`. */
export function readDuration(text: RichText, context: Context): Duration | undefined {
  const [only, ...more] = readDurations(text, context)
  return more.length === 0 ? only?.duration : undefined
}

interface Found {
  readonly duration: Duration
  readonly from: number
  readonly to: number
}

function readDurations(text: RichText, context: Context): Found[] {
  const unit = units.map(([key]) => `(?<${key}>${anyOf(context.vocabulary, key)})`).join('|')
  const pattern = new RegExp(
    `(?<low>${numberPattern})(?:\\s*(?:-|–|—|to)\\s*(?<high>${numberPattern}))?\\s*-?\\s*(?:(?:${unit})(?![\\p{L}]))?`,
    'giu',
  )
  const found: Found[] = []
  let days = 0
  for (const match of text.text.matchAll(pattern)) {
    const groups = match.groups ?? {}
    days = units.find(([key]) => groups[key] !== undefined)?.[1] ?? days
    const amount = readNumber(groups['high'] ?? groups['low'] ?? '', context.vocabulary.decimalSign)
    const low = readNumber(groups['low'] ?? '', context.vocabulary.decimalSign)
    if (typeof amount !== 'number' || days === 0 || (typeof low === 'number' && low > amount)) return []
    const to = match.index + match[0].trimEnd().length
    found.push({
      duration: { days: amount * days, text: match[0].trim(), at: text.position(match.index, to) },
      from: match.index,
      to,
    })
  }
  return found
}
