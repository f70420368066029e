import { distance } from 'fastest-levenshtein'

/**
 * The candidates most similar to a word, best first: at most a third of its letters differ, case aside, or one begins
 * with the other.
 */
export function nearest(word: string, candidates: readonly string[], limit: number): string[] {
  const wanted = word.toLowerCase()
  const most = Math.max(2, Math.floor(wanted.length / 3))
  const scored = [...new Set(candidates)]
    .map((candidate) => ({ candidate, score: scoreOf(wanted, candidate.toLowerCase(), most) }))
    .filter(({ score }) => score <= most)
  return scored
    .sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, limit)
    .map(({ candidate }) => candidate)
}

function scoreOf(wanted: string, candidate: string, most: number): number {
  const isBeginning = wanted.length > 3 && (candidate.startsWith(wanted) || wanted.startsWith(candidate)) && candidate !== ''
  return Math.min(distance(wanted, candidate), isBeginning ? most : Infinity)
}
