import { distance } from 'fastest-levenshtein'

/**
 * The candidates most similar to a word, best first: at most a third of its letters differ, case aside, or one begins
 * with the other. In names of as many words, the words must be
 * alike one by one (of four or more, all but one): a `Sales boss` isn't `sales ops`.
 */
export function nearest(word: string, candidates: readonly string[], limit: number): string[] {
  const wanted = word.toLowerCase()
  const most = wanted.length < 4 ? 1 : Math.max(2, Math.floor(wanted.length / 3))
  const scored = [...new Set(candidates)]
    .map((candidate) => ({ candidate, score: scoreOf(wanted, candidate.toLowerCase(), most) }))
    .filter(({ score }) => score <= most)
  return scored
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

/** Is a word another one with a letter or two wrong? A longer or shorter word, such as `planning` for `plan`, isn't. */
export function isSlipOf(word: string, meant: string): boolean {
  const [a, b] = [word.trim().toLowerCase(), meant.toLowerCase()]
  return a !== b && meant.length > 6 && Math.abs(a.length - b.length) < 3 && distance(a, b) < 3
}

function scoreOf(wanted: string, candidate: string, most: number): number {
  const isBeginning =
    wanted.length > 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate)) && candidate !== ''
  if (isBeginning) return Math.min(distance(wanted, candidate), most)
  // As many letters differ at least as one has more than the other.
  if (Math.abs(wanted.length - candidate.length) > most) return Infinity
  return areWordsAlike(wanted.split(/[\s-]+/), candidate.split(/[\s-]+/)) ? distance(wanted, candidate) : Infinity
}

function areWordsAlike(wanted: readonly string[], candidate: readonly string[]): boolean {
  if (wanted.length < 2 || wanted.length !== candidate.length) return true
  const others = wanted.filter((word, index) => !areLettersAlike(word, candidate[index] ?? ''))
  return others.length <= (wanted.length > 3 ? 1 : 0)
}

function areLettersAlike(a: string, b: string): boolean {
  const sorted = (word: string): string => [...word].sort().join('')
  return sorted(a) === sorted(b) || distance(a, b) <= Math.max(1, Math.floor(Math.max(a.length, b.length) / 3))
}
