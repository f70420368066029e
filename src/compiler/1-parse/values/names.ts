import type { Kind } from '../../model/concept.ts'
import type { Reference } from '../../model/reference.ts'
import type { RichText } from '../rich-text.ts'

/**
 * Splits `Operations manager; our Sales engineer` into names. People's names hold commas, so where a person may be
 * meant only semicolons divide. A link is one name, whatever stands in it.
 */
export function readNames(text: RichText, kinds: readonly Kind[], from = 0, to = text.text.length): Reference[] {
  const divider = kinds.includes('person') ? /;/g : /[;,]|(?<!\s)\s+and\s+(?=\p{Lu})/gu
  const names: Reference[] = []
  let start = from
  const part = text.text.slice(0, to)
  for (const match of part.slice(from).matchAll(divider)) {
    const isInLink = text.url(from + match.index, from + match.index + 1) !== undefined
    if (isInLink) continue
    names.push(...nameIn(text, kinds, start, from + match.index))
    start = from + match.index + match[0].length
  }
  return [...names, ...nameIn(text, kinds, start, to)]
}

/** The one name that the words from `from` to `to` are; nothing where they are empty. */
export function nameIn(text: RichText, kinds: readonly Kind[], from = 0, to = text.text.length): Reference[] {
  const words = text.text.slice(from, to)
  const lead = /^\s*(?:(?:our|their|the)\s+)?/i.exec(words)?.[0].length ?? 0
  const end = from + words.replace(/(?<![\s.])[\s.]+$/, '').length
  const start = from + lead
  if (start >= end) return []
  return [
    {
      text: text.text.slice(start, end),
      url: text.url(start, end),
      kinds,
      mayBeOwnWords: false,
      at: text.position(start, end),
    },
  ]
}
