/** The most words that are kept: a reader's phone loads them. */
const most = 6000

/**
 * The words of all texts that a misspelt one could have meant, the most frequent first. Shorter words than four letters
 * and words with digits are no help.
 */
export function wordsOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}’'-]*\p{L}/gu)) {
      if (word.length >= 4) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([word]) => word)
}
