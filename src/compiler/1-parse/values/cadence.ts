import type { Cadence } from '../../model/coaching-values.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { numberPattern, readNumber } from './number.ts'
import { anyOf } from './words.ts'

/** How many of a unit a year has. Working days: five a week. */
const perYear = [
  ['workingDays', 260],
  ['days', 365],
  ['weeks', 52],
  ['months', 12],
  ['quarters', 4],
  ['years', 1],
] as const

const adverbs = [
  ['daily', 260],
  ['weekly', 52],
  ['fortnightly', 26],
  ['monthly', 12],
  ['quarterly', 4],
  ['yearly', 1],
] as const

/**
 * Reads how often something happens, from the front of a text: `every second week`, `every 6 weeks`, `twice a month`,
 * `about 8 times a month, when a gate is due`, `quarterly`. What stands behind is kept as words.
 */
export function readCadence(text: RichText, context: Context): Cadence | undefined {
  const { vocabulary } = context
  const words = text.text.trim()
  const about = new RegExp(`^(?:(?:${anyOf(vocabulary, 'cadenceAbout')})\\s+)?`, 'iu').exec(words)?.[0].length ?? 0
  const rest = words.slice(about)
  const times = adverb(rest, vocabulary) ?? everyUnit(rest, context) ?? timesPerUnit(rest, context)
  return times === undefined || !(times > 0) || !Number.isFinite(times)
    ? undefined
    : { timesPerYear: times, text: words, at: text.at }
}

function adverb(words: string, vocabulary: Vocabulary): number | undefined {
  return adverbs.find(([key]) => begins(words, anyOf(vocabulary, key)))?.[1]
}

/** `every week`, `every second week`, `every 6 weeks` */
function everyUnit(words: string, { vocabulary }: Context): number | undefined {
  const match = new RegExp(
    `^(?:${anyOf(vocabulary, 'every')})\\s+(?:(?<second>${anyOf(vocabulary, 'second')})\\s+|(?<number>${numberPattern})(?:st|nd|rd|th)?\\s+)?(?:${unitPattern(vocabulary)})(?![\\p{L}])`,
    'iu',
  ).exec(words)
  const groups = match?.groups
  if (!groups) return undefined
  const count = groups['second'] ? 2 : groups['number'] ? readNumber(groups['number'], vocabulary.decimalSign) : 1
  return typeof count === 'number' ? unitOf(groups) / count : undefined
}

/** `once a month`, `3 times a year`, `four times a quarter`, `2 × a week` */
function timesPerUnit(words: string, { vocabulary }: Context): number | undefined {
  const match = new RegExp(
    `^(?:(?<once>${anyOf(vocabulary, 'once')})|(?<twice>${anyOf(vocabulary, 'twice')})|(?:(?<number>${numberPattern})|(?<word>${anyOf(vocabulary, 'numbersFromThree')}))\\s*(?:${anyOf(vocabulary, 'times')}))\\s+(?:${anyOf(vocabulary, 'per')})\\s+(?:${unitPattern(vocabulary)})(?![\\p{L}])`,
    'iu',
  ).exec(words)
  const groups = match?.groups
  if (!groups) return undefined
  const word = vocabulary.values.numbersFromThree.indexOf((groups['word'] ?? '').toLowerCase())
  const count = groups['once']
    ? 1
    : groups['twice']
      ? 2
      : word >= 0
        ? word + 3
        : readNumber(groups['number'] ?? '', vocabulary.decimalSign)
  return typeof count === 'number' ? unitOf(groups) * count : undefined
}

function unitPattern(vocabulary: Vocabulary): string {
  return perYear.map(([key]) => `(?<${key}>${anyOf(vocabulary, key)})`).join('|')
}

function unitOf(groups: Readonly<Record<string, string | undefined>>): number {
  return perYear.find(([key]) => groups[key] !== undefined)?.[1] ?? 0
}

function begins(words: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})(?![\\p{L}])`, 'iu').test(words)
}
