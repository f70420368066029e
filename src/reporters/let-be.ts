import type { Finding } from '../compiler/index.ts'
import { countWords } from './summary.ts'

/** One line that says how much a baseline lets be. */
export function reportLetBe(baseline: string, letBe: readonly Finding[]): string {
  return `Let be, as ${baseline} says: ${letBe.length === 0 ? 'nothing' : countWords(letBe)}.`
}
