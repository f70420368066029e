import { answerOf, notesOf, type Answer } from './answer.ts'
import { everyCard } from '../../compiler/4-derive/card-notes.ts'
import type { Found, Hit } from './find.ts'
import { findBegun } from './find-begun.ts'
import { type Index, type Indexes, openIndexes } from './indexes.ts'
import { isReached, keptHere, leadingToKept, onlyWith } from './kept-here.ts'
import type { FilterCounts, Filters, Fragment, IndexPlace, Pagefind } from './pagefind.ts'
import { holds, readQuery } from './query.ts'
import { rank, type Ranked } from './rank.ts'
import { whomToAsk, type PersonToAsk } from './whom-to-ask.ts'
import { loadSpelling, strangersIn, type Spelling } from './spelling.ts'

/** A question, and the facets chosen. */
export interface Request {
  readonly text: string
  readonly filters: Filters
}

/**
 * Where to look: what is only for other roles may wait until the reader's own, and what is for everybody, have no full answer;
 * without network there is only what this device keeps.
 */
export type Scope = 'own role first' | 'all roles' | 'this device'

/** Who asks. */
export interface Reader {
  /** The id of their role, as this device remembers it; undefined where they have chosen none. */
  readonly role: string | undefined
  readonly scope: Scope
}

export interface Correction {
  readonly wrong: string
  readonly right: string
}

/** What was found, as the page hears of it at once. */
export interface Outcome {
  readonly count: number
  /** Does every answer hold every word? */
  readonly complete: boolean
  /** Was every role's part of the index looked through that may hold an answer? */
  readonly inAllRoles: boolean
  /** Is the index so large that it comes in parts? Then to count the facets takes as much again as to answer. */
  readonly inParts: boolean
  /** Words that nothing has, and what was looked for in their place. */
  readonly corrected: readonly Correction[]
}

export interface Reply extends Outcome {
  /** The answers from one place to another, loaded when asked for. */
  readonly answers: (from: number, to: number) => Promise<readonly Answer[]>
  /** How many results each value of each facet would leave; undefined where the answers hold only some of the words. */
  readonly counts: () => Promise<FilterCounts | undefined>
  /** People to ask where nothing answers. */
  readonly toAsk: () => Promise<readonly PersonToAsk[]>
}

export type Ask = (request: Request, reader: Reader) => Promise<Reply>

/**
 * Loads what answers a reader's questions. Nothing here needs a page: it runs beside it, so that the page never waits.
 * Throws where the index can't be had.
 */
export async function openEngine(place: IndexPlace, { role, scope }: Reader): Promise<Ask> {
  const [indexes, spelling] = await Promise.all([openIndexes(place), loadSpelling(place.folder)])
  await (scope === 'own role first' ? indexes.of(role) : indexes.all())
  return (request, reader) => {
    const started = { place, indexes, spelling, role: reader.role }
    return reader.scope === 'this device' ? askHere(started, request) : askWithin(started, request, reader.scope)
  }
}

interface Started {
  readonly place: IndexPlace
  readonly indexes: Indexes
  readonly spelling: Spelling
  /** The reader's own. */
  readonly role: string | undefined
}

/** A large index comes in parts: what the question needs of it is fetched first. */
async function askWithin(started: Started, request: Request, scope: Exclude<Scope, 'this device'>): Promise<Reply> {
  const { indexes, role } = started
  const chosen = request.filters['role']
  if (chosen !== undefined) return { ...(await ask(started, await indexes.of(chosen), request)), inAllRoles: true }
  if (scope === 'own role first') {
    const index = await indexes.of(role)
    const reply = await ask(started, index, request)
    if (index.isWhole || (await reply.isAnswered().catch(() => false))) return reply
  }
  return ask(started, await indexes.all(), request)
}

/** Throws where the host is reached: what it doesn't have any more isn't to be had here either. */
async function askHere(started: Started, request: Request): Promise<Reply> {
  const { place, indexes } = started
  if (await isReached(place)) throw new Error('There is a network')
  const [{ pagefind, isWhole }, here] = await Promise.all([indexes.all(), keptHere(place)])
  const reply = await ask(started, { pagefind: onlyWith(pagefind, here.records), isWhole }, request)
  return {
    ...reply,
    answers: async (from, to) =>
      (await reply.answers(from, to)).map((answer) => leadingToKept(answer, here, place.base)),
    // The index counts what isn't here, too.
    counts: () => Promise.resolve(undefined),
  }
}

interface CheckedReply extends Reply {
  /** Does one of the first answers hold every word? Pagefind takes part of a word for it where it has nothing better. */
  readonly isAnswered: () => Promise<boolean>
}

/**
 * Words that the site doesn't have are taken for the nearest that it has, or left out. Where the list of words isn't
 * complete, only if no place has all of them as they were typed.
 */
async function ask(started: Started, index: Index, { text, filters }: Request): Promise<CheckedReply> {
  const { spelling } = started
  const { pagefind } = index
  const { terms, exact } = readQuery(text)
  const strangers = strangersIn(terms, spelling)
  const isPlain = strangers.size === 0 || exact !== undefined
  const asTyped = isPlain || !spelling.complete ? await findBegun(pagefind, text, filters, spelling) : undefined
  const isFound = asTyped?.complete === true && asTyped.hits.length > 0
  if (asTyped && (isPlain || isFound)) return replyOf(started, index, asTyped, filters, [])
  const known = terms.flatMap((term) => (strangers.has(term) ? (strangers.get(term) ?? []) : term))
  const corrections = [...strangers].flatMap(([wrong, right]) => (right === undefined ? [] : [{ wrong, right }]))
  const nothing = { hits: [], terms, complete: true }
  if (known.length === 0) return replyOf(started, index, asTyped ?? nothing, filters, [])
  const found = await findBegun(pagefind, known.join(' '), filters, spelling)
  if (found.hits.length === 0 && asTyped) return replyOf(started, index, asTyped, filters, [])
  const complete = found.complete && known.length === terms.length
  return replyOf(started, index, { ...found, complete }, filters, corrections)
}

function replyOf(
  { place, indexes, role }: Started,
  { pagefind, isWhole }: Index,
  found: Found,
  filters: Filters,
  corrected: readonly Correction[],
): CheckedReply {
  const { hits, terms, complete } = found
  const top = hits.slice(0, reordered)
  let ranked: Promise<readonly Ranked[]> | undefined
  const first = (): Promise<readonly Ranked[]> =>
    (ranked ??= loadAll(top, (hit) => load(hit, top[0])).then((records) => rank(records, terms, role)))
  return {
    count: hits.length,
    isAnswered: async () => complete && (await first()).some(({ fragment }) => holdsAll(fragment, terms)),
    answers: async (from, to) => {
      const rest = hits.slice(Math.max(from, top.length), Math.max(to, top.length))
      const records = [...(await first()).slice(from, to), ...(await loadAll(rest, (hit) => load(hit, hit)))]
      return records.map(({ fragment, notes }) => answerOf(fragment, notes, terms, filters['kind']))
    },
    complete,
    inAllRoles: isWhole,
    inParts: indexes.inParts,
    corrected,
    // Other roles than the one that was chosen are counted, too.
    counts: async () => (complete ? count((await indexes.all()).pagefind, terms, filters) : undefined),
    toAsk: () => whomToAsk(pagefind, filters, place.base),
  }
}

function holdsAll({ content, meta }: Fragment, terms: readonly string[]): boolean {
  const text = [content, ...Object.values(meta)].join(' ')
  return terms.every((term) => holds(text, term))
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
