/** The length of a run of words that is no coincidence. */
export const runLength = 6

/** A text as the words that are compared: no case, no marks, no difference between kinds of apostrophes. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[\u00ad\u200b'’ʼ]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** A number for each run of words; two runs with one number are as good as impossible. */
export function* runsOf(words: readonly string[]): Generator<{ readonly key: number; readonly at: number }> {
  const hashes = words.map(hashOf)
  for (let at = 0; at + runLength <= hashes.length; at++) {
    let [high, low] = [17, 31]
    for (let index = at; index < at + runLength; index++) {
      const [a, b] = hashes[index]!
      high = (Math.imul(high, 31) ^ a) >>> 0
      low = (Math.imul(low, 37) ^ b) >>> 0
    }
    yield { key: (high & 0x1fffff) * 0x100000000 + low, at }
  }
}

function hashOf(word: string): readonly [number, number] {
  let [a, b] = [0x811c9dc5, 0x9e3779b9]
  for (let index = 0; index < word.length; index++) {
    const code = word.charCodeAt(index)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b) ^ (b >>> 13)
  }
  return [a >>> 0, b >>> 0]
}
