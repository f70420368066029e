import type { Entry } from '../model/concepts.ts'

/** Does what is written about an entry begin on a page of its own? Short things follow each other. */
export function beginsPage({ kind }: Entry): boolean {
  return !short.includes(kind)
}

const short: readonly Entry['kind'][] = [
  'objection',
  'collateral',
  'offering',
  'channel',
  'vertical',
  'metric',
  'skill',
  'term',
]
