/** How the first letters of some names differ from the word they are to spell. */
export interface Misspelling {
  /** Letters that no name stands for, and the index of the name they belong behind (-1: before the first). */
  readonly missing: readonly { readonly letter: string; readonly behind: number }[]
  /** Indexes of names that stand for no letter. */
  readonly extra: readonly number[]
}

/** Lays the initials of names beside the letters of a word, keeping as many as possible in their order. */
export function spell(word: string, names: readonly string[]): Misspelling {
  const letters = [...word.toUpperCase()]
  const initials = names.map(initialOf)
  const kept = longest(letters, initials)
  const missing: { letter: string; behind: number }[] = []
  const extra: number[] = []
  let name = 0
  for (const [index, letter] of letters.entries()) {
    const match = kept.get(index)
    if (match === undefined) {
      missing.push({ letter, behind: name - 1 })
      continue
    }
    for (; name < match; name++) extra.push(name)
    name = match + 1
  }
  for (; name < names.length; name++) extra.push(name)
  return { missing, extra }
}

/** The letter a name stands for: its first, in capitals, behind an article. */
export function initialOf(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name.replace(/^(?:the|an?)\s+/i, ''))?.[0].toUpperCase() ?? ''
}

/** The longest common subsequence, as name indexes by letter index. */
function longest(letters: readonly string[], initials: readonly string[]): ReadonlyMap<number, number> {
  const lengths = Array.from({ length: letters.length + 1 }, () => new Array<number>(initials.length + 1).fill(0))
  for (let i = letters.length - 1; i >= 0; i--) {
    for (let j = initials.length - 1; j >= 0; j--) {
      lengths[i]![j] =
        letters[i] === initials[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
    }
  }
  const kept = new Map<number, number>()
  let [i, j] = [0, 0]
  while (i < letters.length && j < initials.length) {
    if (letters[i] === initials[j]) kept.set(i++, j++)
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++
    else j++
  }
  return kept
}
