import type { Filters, Pagefind, PagefindResult } from './pagefind.ts'
import { readQuery } from './query.ts'

export interface Found {
  /** Best first; what a card says is loaded when it is shown. Those about Fieldbook itself come last. */
  readonly hits: readonly Hit[]
  /** The words that were looked for. */
  readonly terms: readonly string[]
  /** Does every hit hold every word? */
  readonly complete: boolean
}

export interface Hit extends Pick<PagefindResult, 'score' | 'data'> {
  readonly isHelp: boolean
}

/** With fewer hits for all words, those for most of them are added. */
const enough = 4

/** The cards that answer a question, among those the filters let through. Without words: all of those. */
export async function find(pagefind: Pagefind, text: string, filters: Filters): Promise<Found> {
  const { terms, exact } = readQuery(text)
  const help = await helpOf(pagefind)
  const search = async (words: string | null): Promise<readonly PagefindResult[]> => {
    return (await pagefind.search(words, { filters })).results
  }
  if (terms.length === 0) return found(await search(null), help, terms)
  if (exact !== undefined) return found(await search(`"${exact}"`), help, terms)
  const all = await search(terms.join(' '))
  const telling = all.filter(({ id }) => !help.has(id)).length
  if (terms.length === 1 || telling >= enough) return found(all, help, terms)
  const most = mergeResults(await Promise.all(terms.map(search)))
  if (most.length <= all.length) return found(all, help, terms)
  return { ...found(most, help, terms), complete: false }
}

/** The records about Fieldbook itself, which come after all others. */
function helpOf(pagefind: Pagefind): Promise<ReadonlySet<string>> {
  help ??= pagefind
    .search(null, { filters: { source: 'fieldbook' } })
    .then(({ results }) => new Set(results.map(({ id }) => id)))
  return help
}

let help: Promise<ReadonlySet<string>> | undefined

function found(results: readonly PagefindResult[], help: ReadonlySet<string>, terms: readonly string[]): Found {
  const ordered = [...results.filter(({ id }) => !help.has(id)), ...results.filter(({ id }) => help.has(id))]
  const hits = ordered.map(({ id, score, data }) => ({ score, data, isHelp: help.has(id) }))
  return { hits, terms, complete: true }
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
