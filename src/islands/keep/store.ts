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
  const database = await openDB(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore(store, { keyPath: 'id' })
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  await forgetDeleted(database, store)
  const channel = new BroadcastChannel(name)
  return {
    list: async () => ((await database.getAll(store)) as K[]).filter((kept) => !isDeleted(kept)),
    get: (id) => database.get(store, id) as Promise<K | undefined>,
    save: async (kept) => {
      const transaction = database.transaction(store, 'readwrite', { durability: 'strict' })
      const before = (await transaction.store.get(kept.id)) as K | undefined
      const merged = before ? merge(before, kept) : kept
      await Promise.all([transaction.store.put(merged), transaction.done])
      channel.postMessage(kept.id)
      return merged
    },
    watch: (changed) => {
      channel.addEventListener('message', ({ data }) => {
        if (typeof data === 'string') changed(data)
      })
    },
  }
}

/** What was thrown away more than a day ago is gone for good. */
async function forgetDeleted(database: IDBPDatabase, store: string): Promise<void> {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const kept of (await database.getAll(store)) as Kept[]) {
    if (isDeleted(kept) && (kept.deleted?.at ?? 0) < yesterday) await database.delete(store, kept.id)
  }
}
