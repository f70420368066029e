import type { GateNo, GateYes } from '../../model/amounts.ts'
import type { Context } from '../context.ts'
import type { RichText } from '../rich-text.ts'
import { startsWith } from './words.ts'

/** Reads where a "no" leads: `stop`, `nurture, look again in 6 months`, `back to Qualification`. */
export function readNo(text: RichText, context: Context): GateNo | undefined {
  const words = text.text.trim()
  const start = text.text.length - text.text.trimStart().length
  const back = startsWith(words, context.vocabulary, 'back')
  if (back > 0) {
    const name =
      words
        .slice(back)
        .split(/[,;.(]/)[0]
        ?.trim() ?? ''
    if (name === '') return undefined
    const at = text.position(start + back, start + back + name.length)
    return { leads: 'back', stage: { text: name, at }, text: words, at: text.at }
  }
  if (startsWith(words, context.vocabulary, 'nurture') > 0) return { leads: 'nurture', text: words, at: text.at }
  if (startsWith(words, context.vocabulary, 'stop') > 0) return { leads: 'stop', text: words, at: text.at }
  return undefined
}

/** Reads where a "yes" leads: `won`, or the name of a stage. */
export function readYes(text: RichText, context: Context): GateYes | undefined {
  const words = text.text.trim()
  if (words === '') return undefined
  if (startsWith(words, context.vocabulary, 'won') > 0) return { leads: 'won', at: text.at }
  return { leads: 'stage', stage: { text: words.replace(/[.]$/, ''), at: text.at }, at: text.at }
}
