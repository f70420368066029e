import { openDB, type IDBPDatabase } from 'idb'
import { isDeleted, type Kept } from './kept.ts'
import type { Shelf } from './shelf.ts'

/** What is kept on this device. Everything rejects where storage is forbidden or full; nothing typed is lost by that. */
export interface Store<K extends Kept> {
  /** What isn't thrown away. */
  readonly list: () => Promise<readonly K[]>
  readonly get: (id: string) => Promise<K | undefined>
  /** Merges into what is kept already and gives the result. */
  readonly save: (kept: K) => Promise<K>
  /** Tells of what another tab saved. */
  readonly watch: (changed: (id: string) => void) => void
}

export async function openStore<K extends Kept>({ name, store, merge }: Shelf<K>): Promise<Store<K>> {
  let database = await connect(name, store)
  await forgetDeleted(database, store)
  const channel = new BroadcastChannel(name)
  return {
    list: async () => ((await using((open) => open.getAll(store))) as K[]).filter((kept) => !isDeleted(kept)),
    get: (id) => using((open) => open.get(store, id) as Promise<K | undefined>),
    save: async (kept) => {
      const merged = await using((open) => mergeInto(open, kept))
      channel.postMessage(kept.id)
      return merged
    },
    watch: (changed) => {
      channel.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') changed(data)
      })
    },
  }

  async function mergeInto(open: IDBPDatabase, kept: K): Promise<K> {
    const transaction = open.transaction(store, 'readwrite', { durability: 'strict' })
    const before = (await transaction.store.get(kept.id)) as K | undefined
    const merged = before ? merge(before, kept) : kept
    await Promise.all([transaction.store.put(merged), transaction.done])
    return merged
  }

  /** Opens the database again where the browser closed it: some do to pages in the background, all when site data is cleared. */
  async function using<T>(work: (open: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(database)
    } catch (error) {
      if (!isLost(error)) throw error
      database = await connect(name, store)
      return work(database)
    }
  }
}

function connect(name: string, store: string): Promise<IDBPDatabase> {
  return openDB(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore(store, { keyPath: 'id' })
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
}

/** A closed connection can’t begin a transaction; Safari says of a lost one that it doesn’t know. */
function isLost(error: unknown): boolean {
  return error instanceof DOMException && ['InvalidStateError', 'UnknownError'].includes(error.name)
}

/** What was thrown away more than a day ago is gone for good. */
async function forgetDeleted(database: IDBPDatabase, store: string): Promise<void> {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const kept of (await database.getAll(store)) as Kept[]) {
    if (isDeleted(kept) && (kept.deleted?.at ?? 0) < yesterday) await database.delete(store, kept.id)
  }
}
