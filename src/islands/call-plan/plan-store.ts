import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { isDeleted, mergePlans, type Plan } from './plan.ts'

/** The plans on this device. Everything rejects where storage is forbidden or full; nothing typed is lost by that. */
export interface PlanStore {
  /** Those of a playbook, or all, that aren't thrown away. */
  readonly list: (playbook?: string) => Promise<readonly Plan[]>
  readonly get: (id: string) => Promise<Plan | undefined>
  /** Merges into what is kept already and gives the result. */
  readonly save: (plan: Plan) => Promise<Plan>
  /** Tells of plans that another tab saved. */
  readonly watch: (changed: (id: string) => void) => void
}

interface Schema extends DBSchema {
  plans: { key: string; value: Plan; indexes: { playbook: string } }
}

/** `base` keeps sites apart that share an origin. */
export async function openPlanStore(base: string): Promise<PlanStore> {
  const name = `fieldbook${base}`
  const database = await openDB<Schema>(name, 1, {
    upgrade: (fresh) => {
      fresh.createObjectStore('plans', { keyPath: 'id' }).createIndex('playbook', 'playbook')
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  await forgetDeleted(database)
  const channel = new BroadcastChannel(name)
  return {
    list: async (playbook) => {
      const all =
        playbook === undefined ? database.getAll('plans') : database.getAllFromIndex('plans', 'playbook', playbook)
      return (await all).filter((plan) => !isDeleted(plan))
    },
    get: (id) => database.get('plans', id),
    save: async (plan) => {
      const transaction = database.transaction('plans', 'readwrite', { durability: 'strict' })
      const kept = await transaction.store.get(plan.id)
      const merged = kept ? mergePlans(kept, plan) : plan
      await Promise.all([transaction.store.put(merged), transaction.done])
      channel.postMessage(plan.id)
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
async function forgetDeleted(database: IDBPDatabase<Schema>): Promise<void> {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const plan of await database.getAll('plans')) {
    if (isDeleted(plan) && (plan.deleted?.at ?? 0) < yesterday) await database.delete('plans', plan.id)
  }
}
