/** The words that a misspelt one could have meant, as `search-words.json` holds them. */
export interface KnownWords {
  /** Are these all? Then a word that isn't here is nowhere. */
  readonly complete: boolean
  /** The most frequent first, parted by spaces. */
  readonly words: string
}

/** The most words that are kept: a reader's phone loads them. */
const most = 6000

/** The words of all texts. Shorter ones than four letters and those with digits are no help. */
export function wordsOf(texts: readonly string[]): KnownWords {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text
      .toLowerCase()
      .replaceAll('’', "'")
      .matchAll(/\p{L}[\p{L}'-]*\p{L}/gu)) {
      if (word.length >= 4) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  const words = [...counts].sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
  return {
    complete: words.length <= most,
    words: words
      .slice(0, most)
      .map(([word]) => word)
      .join(' '),
  }
}
