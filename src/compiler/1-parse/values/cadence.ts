import type { Cadence } from '../../model/amounts.ts'
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
 * Reads how often something happens, from the front of a text: `every second week`, `every 6 weeks`, `8 visits a year`,
 * `about 8 times a month, when a gate is due`, `quarterly`; a number alone is times a year. What stands behind is kept as
 * words.
 */
export function readCadence(text: RichText, context: Context, from = 0): Cadence | undefined {
  const { vocabulary } = context
  const written = text.text.slice(from)
  const words = written.trim()
  const about = new RegExp(`^(?:(?:${anyOf(vocabulary, 'cadenceAbout')})\\s+)?`, 'iu').exec(words)?.[0].length ?? 0
  const rest = words.slice(about)
  const times =
    adverb(rest, vocabulary) ?? everyUnit(rest, context) ?? timesPerUnit(rest, context) ?? alone(rest, context)
  if (times === undefined || !(times > 0) || !Number.isFinite(times)) return undefined
  const start = from + written.length - written.trimStart().length
  return { timesPerYear: times, text: words, at: text.position(start, from + written.trimEnd().length) }
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

/** `once a month`, `3 times a year`, `four times a quarter`, `2 × a week`, `8 joint visits a year` */
function timesPerUnit(words: string, { vocabulary }: Context): number | undefined {
  const numbers = `(?<number>${numberPattern})|(?<word>${anyOf(vocabulary, 'numbersFromThree')})`
  const counted = `(?:${numbers})(?:\\s*(?:${anyOf(vocabulary, 'times')}))?(?:\\s+\\p{L}[\\p{L}-]*){0,3}?`
  const count = `(?<once>${anyOf(vocabulary, 'once')})|(?<twice>${anyOf(vocabulary, 'twice')})|${counted}`
  const groups = new RegExp(
    `^(?:${count})\\s*(?:(?<=\\s)(?:${anyOf(vocabulary, 'per')})|/)\\s*(?:${unitPattern(vocabulary)})(?![\\p{L}])`,
    'iu',
  ).exec(words)?.groups
  if (!groups) return undefined
  const times = countIn(groups, vocabulary)
  return typeof times === 'number' ? unitOf(groups) * times : undefined
}

function countIn(groups: Groups, vocabulary: Vocabulary): ReturnType<typeof readNumber> {
  if (groups['once']) return 1
  if (groups['twice']) return 2
  const word = vocabulary.values.numbersFromThree.indexOf((groups['word'] ?? '').toLowerCase())
  return word >= 0 ? word + 3 : readNumber(groups['number'] ?? '', vocabulary.decimalSign)
}

/** `8`, with nothing behind it but a remark */
function alone(words: string, { vocabulary }: Context): number | undefined {
  const match = new RegExp(`^(?<number>${numberPattern})(?:\\s*[;(].*|(?<=,)\\s.*)?$`, 'su').exec(words)
  const times = readNumber(match?.groups?.['number'] ?? '', vocabulary.decimalSign)
  return typeof times === 'number' ? times : undefined
}

type Groups = Readonly<Record<string, string | undefined>>

function unitPattern(vocabulary: Vocabulary): string {
  return perYear.map(([key]) => `(?<${key}>${anyOf(vocabulary, key)})`).join('|')
}

function unitOf(groups: Groups): number {
  return perYear.find(([key]) => groups[key] !== undefined)?.[1] ?? 0
}

function begins(words: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})(?![\\p{L}])`, 'iu').test(words)
}
