import { answerOf, notesOf, type Answer } from './answer.ts'
import { everyCard } from '../../compiler/4-derive/card-notes.ts'
import { chosenRole } from '../moment/chosen-role.ts'
import { find, type Found, type Hit } from './find.ts'
import { indexFolder, loadPagefind, type FilterCounts, type Filters, type Pagefind } from './pagefind.ts'
import { readQuery } from './query.ts'
import { rank, type Ranked } from './rank.ts'
import { whomToAsk, type PersonToAsk } from './whom-to-ask.ts'
import { loadSpelling, strangersIn, type Spelling } from './spelling.ts'

/** A question, and the facets chosen. */
export interface Request {
  readonly text: string
  readonly filters: Filters
}

export interface Correction {
  readonly wrong: string
  readonly right: string
}

export interface Reply {
  readonly count: number
  /** The answers from one place to another, loaded when asked for. */
  readonly answers: (from: number, to: number) => Promise<readonly Answer[]>
  /** Does every answer hold every word? */
  readonly complete: boolean
  /** Words that nothing has, and what was looked for in their place. */
  readonly corrected: readonly Correction[]
  /** How many results each value of each facet would leave; undefined where the answers hold only some of the words. */
  readonly counts: () => Promise<FilterCounts | undefined>
  /** People to ask where nothing answers. */
  readonly toAsk: () => Promise<readonly PersonToAsk[]>
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
  if (indexFolder() === '') return { ready: false, because: 'no index' }
  const [pagefind, spelling] = await Promise.all([loadPagefind(base), loadSpelling()])
  if (!pagefind) return { ready: false, because: 'not loaded' }
  const role = (): string | undefined => chosenRole(base)
  return { ready: true, ask: (request) => ask({ base, pagefind, spelling, role }, request) }
}

interface Started {
  readonly base: string
  readonly pagefind: Pagefind
  readonly spelling: Spelling
  /** The reader's own, as this device remembers it. */
  readonly role: () => string | undefined
}

/**
 * Words that the site doesn't have are taken for the nearest that it has, or left out. Where the list of words isn't
 * complete, only if no place has all of them as they were typed.
 */
async function ask(started: Started, { text, filters }: Request): Promise<Reply> {
  const { pagefind, spelling } = started
  const { terms, exact } = readQuery(text)
  const strangers = strangersIn(terms, spelling)
  const isPlain = strangers.size === 0 || exact !== undefined
  const asTyped = isPlain || !spelling.complete ? await find(pagefind, text, filters) : undefined
  const isFound = asTyped?.complete === true && asTyped.hits.length > 0
  if (asTyped && (isPlain || isFound)) return replyOf(started, asTyped, filters, [])
  const known = terms.flatMap((term) => (strangers.has(term) ? (strangers.get(term) ?? []) : term))
  const corrections = [...strangers].flatMap(([wrong, right]) => (right === undefined ? [] : [{ wrong, right }]))
  const nothing = { hits: [], terms, complete: true }
  if (known.length === 0) return replyOf(started, asTyped ?? nothing, filters, [])
  const found = await find(pagefind, known.join(' '), filters)
  if (found.hits.length === 0 && asTyped) return replyOf(started, asTyped, filters, [])
  const complete = found.complete && known.length === terms.length
  return replyOf(started, { ...found, complete }, filters, corrections)
}

function replyOf(
  { base, pagefind, role }: Started,
  found: Found,
  filters: Filters,
  corrected: readonly Correction[],
): Reply {
  const { hits, terms, complete } = found
  const top = hits.slice(0, reordered)
  let first: Promise<readonly Ranked[]> | undefined
  return {
    count: hits.length,
    answers: async (from, to) => {
      first ??= loadAll(top, (hit) => load(hit, top[0])).then((records) => rank(records, terms, role()))
      const rest = hits.slice(Math.max(from, top.length), Math.max(to, top.length))
      const records = [...(await first).slice(from, to), ...(await loadAll(rest, (hit) => load(hit, hit)))]
      return records.map(({ fragment, notes }) => answerOf(fragment, notes, terms, filters['kind']))
    },
    complete,
    corrected,
    counts: async () => (complete ? count(pagefind, terms, filters) : undefined),
    toAsk: () => whomToAsk(pagefind, filters, base),
  }
}

/** So many of the first hits are put into a better order by their names. */
const reordered = 12

/** Without network some records may not be on the device: those that are, count. */
async function loadAll(hits: readonly Hit[], one: (hit: Hit) => Promise<Ranked>): Promise<readonly Ranked[]> {
  const loaded = await Promise.allSettled(hits.map(one))
  const records = loaded.flatMap((it) => (it.status === 'fulfilled' ? [it.value] : []))
  if (records.length === 0 && hits.length > 0) throw new Error('No record of the search index can be loaded')
  return records
}

async function load({ score, data }: Hit, best: Hit | undefined): Promise<Ranked> {
  const fragment = await data()
  return { fragment, notes: notesOf(fragment), score: score / (best?.score || 1) }
}

/** A facet with a value chosen counts as if it had none, so that one can change one's mind. */
async function count(pagefind: Pagefind, terms: readonly string[], filters: Filters): Promise<FilterCounts> {
  await pagefind.filters()
  const words = terms.length === 0 ? everyCard : terms.join(' ')
  const all = (await pagefind.search(words, { filters })).filters
  const others = Object.keys(filters).map(async (name) => {
    const without = Object.fromEntries(Object.entries(filters).filter(([key]) => key !== name))
    return [name, (await pagefind.search(words, { filters: without })).filters[name] ?? {}] as const
  })
  return { ...all, ...Object.fromEntries(await Promise.all(others)) }
}
