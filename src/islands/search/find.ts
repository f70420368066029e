import { everyCard, ourCard } from '../../compiler/4-derive/card-notes.ts'
import type { Filters, Pagefind, PagefindResult } from './pagefind.ts'
import { readQuery } from './query.ts'

export interface Found {
  /** Best first; what a card says is loaded when it is shown. */
  readonly hits: readonly Hit[]
  /** The words that were looked for. */
  readonly terms: readonly string[]
  /** Does every hit hold every word? */
  readonly complete: boolean
}

export type Hit = PagefindResult

/** With fewer of the company's own hits for all words, those for most of them are added. */
const enough = 4

/** Among more hits than this, some are surely the company's own. */
const many = 60

/** The cards that answer a question, among those the filters let through. Without words: all of those. */
export async function find(pagefind: Pagefind, text: string, filters: Filters): Promise<Found> {
  const { terms, exact } = readQuery(text)
  const search = async (words: string): Promise<readonly Hit[]> => (await pagefind.search(words, { filters })).results
  if (terms.length === 0) return { hits: text.trim() === '' ? await search(everyCard) : [], terms, complete: true }
  if (exact !== undefined) return { hits: await search(`"${exact}"`), terms, complete: true }
  const all = await search(terms.join(' '))
  const own = terms.length === 1 || all.length > many ? all : await search([...terms, ourCard].join(' '))
  if (terms.length === 1 || own.length >= enough) return { hits: all, terms, complete: true }
  const most = mergeResults(await Promise.all(terms.map(search)))
  return most.length > all.length ? { hits: most, terms, complete: false } : { hits: all, terms, complete: true }
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
