import { answerOf, type Answer } from './answer.ts'
import { find, type Found } from './find.ts'
import { loadPagefind, type FilterCounts, type Filters, type Pagefind } from './pagefind.ts'
import { readQuery } from './query.ts'
import { correctionsFor, loadSpelling, type Spelling } from './spelling.ts'

/** A question, and the facets chosen. */
export interface Request {
  readonly text: string
  readonly filters: Filters
}

export interface Reply {
  readonly count: number
  /** The answers from one place to another, loaded when asked for. */
  readonly answers: (from: number, to: number) => Promise<readonly Answer[]>
  /** Does every answer hold every word? */
  readonly complete: boolean
  /** Words that nothing has, and what was looked for in their place. */
  readonly corrected: ReadonlyMap<string, string>
  /** How many results each value of each facet would leave; undefined where the answers hold only some of the words. */
  readonly counts: () => Promise<FilterCounts | undefined>
}

/** What answers questions, or why nothing does. */
export type Engine =
  | { readonly ready: true; readonly ask: (request: Request) => Promise<Reply> }
  | { readonly ready: false; readonly because: 'no index' | 'not loaded' }

/** Loads the index of the site at `base`, once. */
export function startEngine(base: string): Promise<Engine> {
  engine ??= start(base).then((started) => {
    if (!started.ready) engine = undefined
    return started
  })
  return engine
}

let engine: Promise<Engine> | undefined

async function start(base: string): Promise<Engine> {
  const [pagefind, spelling] = await Promise.all([loadPagefind(base), loadSpelling(base)])
  if (!pagefind) return { ready: false, because: spelling.words.length > 0 ? 'not loaded' : 'no index' }
  return { ready: true, ask: (request) => ask(pagefind, spelling, request) }
}

async function ask(pagefind: Pagefind, spelling: Spelling, { text, filters }: Request): Promise<Reply> {
  const { terms } = readQuery(text)
  const corrections = correctionsFor(terms, spelling)
  const correct = async (): Promise<Reply> => {
    const words = terms.map((term) => corrections.get(term) ?? term).join(' ')
    return replyOf(pagefind, await find(pagefind, words, filters), filters, corrections)
  }
  if (corrections.size > 0 && spelling.complete) return correct()
  const found = await find(pagefind, text, filters)
  return corrections.size > 0 && found.hits.length === 0 ? correct() : replyOf(pagefind, found, filters, new Map())
}

function replyOf(pagefind: Pagefind, found: Found, filters: Filters, corrected: ReadonlyMap<string, string>): Reply {
  const { hits, terms, complete } = found
  return {
    count: hits.length,
    answers: (from, to) =>
      Promise.all(hits.slice(from, to).map(async (load) => answerOf(await load(), terms, filters['kind']))),
    complete,
    corrected,
    counts: async () => (complete ? count(pagefind, terms, filters) : undefined),
  }
}

/** A facet with a value chosen counts as if it had none, so that one can change one's mind. */
async function count(pagefind: Pagefind, terms: readonly string[], filters: Filters): Promise<FilterCounts> {
  await pagefind.filters()
  const words = terms.length === 0 ? null : terms.join(' ')
  const all = (await pagefind.search(words, { filters })).filters
  const others = Object.keys(filters).map(async (name) => {
    const without = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name))
    return [name, (await pagefind.search(words, { filters: without })).filters[name] ?? {}] as const
  })
  return { ...all, ...Object.fromEntries(await Promise.all(others)) }
}
