import type { Due } from '../../model/amounts.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { readDuration } from './time.ts'
import { anyOf, startsWith } from './words.ts'

/** Reads when something is due: `Line audit` and `end of Line audit` are its end, `10 days into Line audit` a day in it. */
export function readDue(text: RichText, context: Context): Due | undefined {
  const words = text.text
  const start = words.length - words.trimStart().length + startsWith(words.trimStart(), context.vocabulary, 'endOf')
  const joint = new RegExp(`\\s(?:${anyOf(context.vocabulary, 'into')})\\s+`, 'iu').exec(words)
  const into = joint ? readDuration(partOf(text, 0, joint.index), context) : undefined
  if (!joint || !into) return joint && /^\s*\d/.test(words) ? undefined : dueAt(text, start, undefined)
  return dueAt(text, joint.index + joint[0].length, into)
}

function dueAt(text: RichText, start: number, into: Due['into']): Due | undefined {
  const name = text.text.slice(start).replace(/[\s.]+$/, '')
  if (name === '') return undefined
  const stage = { text: name, at: text.position(start, start + name.length) }
  return { stage, into, text: text.text.trim(), at: text.at }
}

function partOf(text: RichText, from: number, to: number): RichText {
  return {
    ...text,
    text: text.text.slice(from, to),
    position: (start, end) => text.position(from + start, from + end),
    url: (start, end) => text.url(from + start, from + end),
    at: text.position(from, to),
  }
}
