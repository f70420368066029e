import type { Vocabulary } from '../../vocabulary/vocabulary.ts'

type ValueWord = keyof Vocabulary['values']

/** A piece of a regular expression that matches any of a value's words, the longest first, with its plural. */
export function anyOf(vocabulary: Vocabulary, ...keys: readonly ValueWord[]): string {
  const words = keys.flatMap((key) => vocabulary.values[key])
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'))
    .join('|')
}

/** Does the text begin with one of a value's words? Returns the length of what matched. */
export function startsWith(text: string, vocabulary: Vocabulary, key: ValueWord): number {
  const match = new RegExp(`^\\s*(?:${anyOf(vocabulary, key)})(?![\\p{L}])\\s*:?\\s*`, 'iu').exec(text)
  return match?.[0].length ?? 0
}
