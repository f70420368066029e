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
  readonly counts: FilterCounts | undefined
}

/** Everything a search box needs, or why there is none. */
export type Engine =
  | {
      readonly ready: true
      readonly ask: (request: Request) => Promise<Reply>
      readonly count: (request: Request) => Promise<FilterCounts>
    }
  | { readonly ready: false; readonly because: 'no index' | 'not loaded' }

export async function startEngine(base: string): Promise<Engine> {
  const [pagefind, spelling] = await Promise.all([loadPagefind(base), loadSpelling(base)])
  if (!pagefind) return { ready: false, because: spelling.words.length > 0 ? 'not loaded' : 'no index' }
  return {
    ready: true,
    ask: (request) => ask(pagefind, spelling, request),
    count: (request) => count(pagefind, request),
  }
}

async function ask(pagefind: Pagefind, spelling: Spelling, { text, filters }: Request): Promise<Reply> {
  const none = new Map<string, string>()
  const corrections = correctionsFor(readQuery(text).terms, spelling)
  if (corrections.size > 0 && spelling.complete) {
    return reply(await find(pagefind, corrected(text, corrections), filters), filters, corrections)
  }
  const found = await find(pagefind, text, filters)
  if (corrections.size === 0 || found.hits.length > 0) return reply(found, filters, none)
  return reply(await find(pagefind, corrected(text, corrections), filters), filters, corrections)
}

function reply(
  { hits, terms, complete, counts }: Found,
  filters: Filters,
  corrections: ReadonlyMap<string, string>,
): Reply {
  return {
    count: hits.length,
    answers: (from, to) =>
      Promise.all(hits.slice(from, to).map(async (load) => answerOf(await load(), terms, filters['kind']))),
    complete,
    corrected: corrections,
    counts,
  }
}

function corrected(text: string, corrections: ReadonlyMap<string, string>): string {
  return readQuery(text)
    .terms.map((term) => corrections.get(term) ?? term)
    .join(' ')
}

/**
 * How many results each value of each facet would leave. A facet with a value chosen counts as if it had none, so that
 * one can change one's mind.
 */
async function count(pagefind: Pagefind, { text, filters }: Request): Promise<FilterCounts> {
  await pagefind.filters()
  const { terms } = readQuery(text)
  const words = terms.length === 0 ? null : terms.join(' ')
  const all = (await pagefind.search(words, { filters })).filters
  const others = Object.keys(filters).map(async (name) => {
    const without = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name))
    return [name, (await pagefind.search(words, { filters: without })).filters[name] ?? {}] as const
  })
  return { ...all, ...Object.fromEntries(await Promise.all(others)) }
}
