import type { Kind } from '../../model/concept.ts'
import type { Limit } from '../../model/pricing-values.ts'
import type { Reference } from '../../model/reference.ts'
import { type Context } from '../context.ts'
import type { Label } from '../labels.ts'
import { lineOf, type RichText } from '../rich-text.ts'
import { nameIn } from './names.ts'
import { numberPattern, readNumber } from './number.ts'
import { startsWith } from './words.ts'

/** Reads `- **Account executive:** 4 %; above it Pricing desk`. Reports what has no share in it. */
export function readLimit(label: Label, kinds: readonly Kind[], context: Context): Limit | undefined {
  const { text } = label
  const [name] = nameIn(nameText(label), kinds)
  const shares = [...text.text.matchAll(new RegExp(`(-?)(${numberPattern})\\s*%`, 'gu'))].flatMap((match) => {
    const amount = readNumber(match[2] ?? '', context.vocabulary.decimalSign)
    return typeof amount === 'number' ? [{ share: (match[1] ? -amount : amount) / 100, index: match.index }] : []
  })
  const base = /\bon top of\b/i.exec(text.text)?.index ?? text.text.length
  const own = shares.find(({ index }) => index < base)
  const below = shares.find(({ index }) => index > base)
  if (!name || !own) {
    context.report({
      type: 'value-unreadable',
      label: label.word,
      found: text.text.trim(),
      example: '4 %',
      at: text.at,
    })
    return undefined
  }
  return {
    name,
    share: own.share,
    onTopOf: below?.share ?? 0,
    above: aboveIn(text, context),
    line: lineOf(label.inline, text.at),
    details: label.details,
    at: text.at,
  }
}

/** The label's own words, which are a name. */
function nameText({ word, wordAt }: Label): RichText {
  return { text: word, at: wordAt, position: () => wordAt, url: () => undefined }
}

/** `; above it Pricing desk` */
function aboveIn(text: RichText, context: Context): Reference | undefined {
  for (const match of text.text.matchAll(/[;,.]\s*/g)) {
    const from = match.index + match[0].length
    const rest = text.text.slice(from)
    const lead = startsWith(rest, context.vocabulary, 'above')
    if (lead === 0) continue
    const pronoun = /^(?:it|that|this)\b\s*:?\s*/i.exec(rest.slice(lead))?.[0].length ?? 0
    const end = rest.search(/[;,.](?=\s|$)/)
    return nameIn(text, ['role'], from + lead + pronoun, end < 0 ? text.text.length : from + end)[0]
  }
  return undefined
}
