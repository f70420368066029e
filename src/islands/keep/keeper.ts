import { openJournal, type Journal } from './journal.ts'
import { isDeleted, type Kept } from './kept.ts'
import type { Shelf } from './shelf.ts'
import { openStore, type Store } from './store.ts'

/** Keeps things while they are typed: at once in the journal, a moment later in the database. */
export interface Keeper<K extends Kept> {
  /** All on this device that aren't thrown away. */
  readonly list: () => Promise<readonly K[]>
  readonly get: (id: string) => Promise<K | undefined>
  /** Saves soon; several changes make one write. */
  readonly keep: (kept: K) => void
  /** Saves what is waiting now. */
  readonly flush: () => Promise<void>
}

export interface KeeperEvents<K extends Kept> {
  /** What is kept now, with what other tabs entered. */
  readonly saved: (kept: K) => void
  readonly failed: (why: Failure) => void
  readonly changedElsewhere: (id: string) => void
}

export type Failure = 'blocked' | 'full'

const pause = 400

export async function openKeeper<K extends Kept>(shelf: Shelf<K>, events: KeeperEvents<K>): Promise<Keeper<K>> {
  const journal = openJournal(shelf)
  const store = await openStore(shelf).catch(() => undefined)
  const waiting = new Map(journal.left().map((kept) => [kept.id, kept]))
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    for (const kept of waiting.values()) await save(kept)
  }
  const save = async (kept: K): Promise<void> => {
    const result = await saveIn(store, kept)
    if (typeof result === 'string') {
      events.failed(result)
      return
    }
    if (waiting.get(kept.id) === kept) {
      waiting.delete(kept.id)
      journal.clear(kept.id)
    }
    events.saved(result)
  }
  const joined = (before: K | undefined, more: K | undefined): K | undefined =>
    before && more ? shelf.merge(before, more) : (before ?? more)

  store?.watch(events.changedElsewhere)
  if (store) for (const kept of waiting.values()) await saveLeftover(store, journal, waiting, kept)
  else events.failed('blocked')
  return {
    list: async () => {
      const all = new Map((await store?.list())?.map((kept) => [kept.id, kept]))
      for (const kept of waiting.values()) all.set(kept.id, joined(all.get(kept.id), kept) ?? kept)
      return [...all.values()].filter((kept) => !isDeleted(kept))
    },
    get: async (id) => {
      const kept = joined(await store?.get(id), waiting.get(id))
      return kept && !isDeleted(kept) ? kept : undefined
    },
    keep: (kept) => {
      waiting.set(kept.id, kept)
      journal.write(kept)
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
    },
    flush,
  }
}

async function saveIn<K extends Kept>(store: Store<K> | undefined, kept: K): Promise<K | Failure> {
  if (!store) return 'blocked'
  try {
    return await store.save(kept)
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}

/** What an earlier page had no time to save; it stays in the journal where there is still no room. */
async function saveLeftover<K extends Kept>(
  store: Store<K>,
  journal: Journal<K>,
  waiting: Map<string, K>,
  kept: K,
): Promise<void> {
  const result = await saveIn(store, kept)
  if (typeof result === 'string') return
  waiting.delete(kept.id)
  journal.clear(kept.id)
}
