import type { Filters, Fragment, Pagefind, PagefindAnswer, PagefindResult } from './pagefind.ts'
import { readQuery } from './query.ts'

export interface Found {
  /** Best first; what a card says is loaded when it is shown. */
  readonly hits: readonly Hit[]
  /** The words that were looked for. */
  readonly terms: readonly string[]
  /** Does every hit hold every word? */
  readonly complete: boolean
}

export type Hit = () => Promise<Fragment>

/** With fewer hits for all words, those for most of them are added. */
const enough = 4

/** The cards that answer a question, among those the filters let through. Without words: all of those. */
export async function find(pagefind: Pagefind, text: string, filters: Filters): Promise<Found> {
  const { terms, exact } = readQuery(text)
  if (terms.length === 0) return found(await pagefind.search(null, { filters }), terms)
  if (exact !== undefined) return found(await pagefind.search(`"${exact}"`, { filters }), terms)
  const all = await pagefind.search(terms.join(' '), { filters })
  if (terms.length === 1 || all.results.length >= enough) return found(all, terms)
  const each = await Promise.all(terms.map((term) => pagefind.search(term, { filters })))
  const most = mergeResults(each.map(({ results }) => results))
  if (most.length <= all.results.length) return found(all, terms)
  return { hits: most.map(({ data }) => data), terms, complete: false }
}

/** Results of one search a word, joined: the more of the words and the better each, the higher. At least half of them. */
export function mergeResults(lists: readonly (readonly PagefindResult[])[]): readonly PagefindResult[] {
  const merged = new Map<string, { result: PagefindResult; score: number; words: number }>()
  for (const result of lists.flat()) {
    const known = merged.get(result.id) ?? { result, score: 0, words: 0 }
    merged.set(result.id, { result: known.result, score: known.score + result.score, words: known.words + 1 })
  }
  return [...merged.values()]
    .filter(({ words }) => words >= lists.length / 2)
    .map(({ result, score, words }) => ({ ...result, score: (score * words) / lists.length }))
    .sort((a, b) => b.score - a.score)
}

function found({ results }: PagefindAnswer, terms: readonly string[]): Found {
  return { hits: results.map(({ data }) => data), terms, complete: true }
}
