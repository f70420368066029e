import type { Scores } from '../../model/coaching-values.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { numberPattern, readNumber } from './number.ts'

/** More scores than this nobody can tell apart. */
const most = 101

/** Reads `0–2` (each whole score), or the scores themselves: `0, 0.5, 1`. Sorted, each once. */
export function readScores(text: RichText, context: Context): Scores | undefined {
  const words = text.text.trim()
  const values = readRange(words, context) ?? readList(words, context)
  if (!values || values.length === 0 || values.length > most) return undefined
  return { values: [...new Set(values)].sort((a, b) => a - b), text: words, at: text.at }
}

/** Reads `0–59`: two numbers and a dash, or `to`, between them. The first may have a minus. */
export function readSpan(
  words: string,
  { vocabulary }: Context,
): { readonly from: number; readonly to: number } | undefined {
  const match = new RegExp(
    `^(?<minus>[-−])?(?<from>${numberPattern})\\s*(?:-|–|—|to)\\s*(?<to>${numberPattern})\\s*(?:points?)?$`,
    'iu',
  ).exec(words.trim())
  const from = readNumber(match?.groups?.['from'] ?? '', vocabulary.decimalSign)
  const to = readNumber(match?.groups?.['to'] ?? '', vocabulary.decimalSign)
  if (typeof from !== 'number' || typeof to !== 'number') return undefined
  return { from: match?.groups?.['minus'] === undefined ? from : -from, to }
}

function readRange(words: string, context: Context): number[] | undefined {
  const span = readSpan(words, context)
  if (!span || !Number.isInteger(span.from) || !Number.isInteger(span.to)) return undefined
  const { from, to } = span
  return from > to || to - from >= most ? undefined : Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

function readList(words: string, { vocabulary }: Context): number[] | undefined {
  const values = words.split(/\s*[;/]\s*|,\s+|\s+(?:and|or)\s+/).map((part) => {
    const minus = /^[-−]/.test(part)
    const value = readNumber(minus ? part.slice(1) : part, vocabulary.decimalSign)
    return typeof value === 'number' ? (minus ? -value : value) : undefined
  })
  return values.every((value) => value !== undefined) ? values : undefined
}
