import { openJournal } from './journal.ts'
import { isDeleted, type Plan } from './plan.ts'
import { openPlanStore, type PlanStore } from './plan-store.ts'

/** Keeps a plan while it is typed: at once in the journal, a moment later in the database. */
export interface Keeper {
  readonly list: (playbook: string) => Promise<readonly Plan[]>
  readonly get: (id: string) => Promise<Plan | undefined>
  /** Saves soon; several changes make one write. */
  readonly keep: (plan: Plan) => void
  /** Saves what is waiting now. */
  readonly flush: () => Promise<void>
}

export interface KeeperEvents {
  /** The plan as it is kept, with what other tabs entered. */
  readonly saved: (plan: Plan) => void
  readonly failed: (why: 'blocked' | 'full') => void
  readonly changedElsewhere: (id: string) => void
}

const pause = 400

export async function openKeeper(base: string, events: KeeperEvents): Promise<Keeper> {
  const journal = openJournal(base)
  const store = await openStore(base, events)
  let waiting: Plan | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    const plan = waiting
    if (!plan || !store) return
    waiting = undefined
    try {
      const kept = await store.save(plan)
      if (!waiting) journal.clear(plan.id)
      events.saved(kept)
    } catch (error) {
      waiting ??= plan
      events.failed(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked')
    }
  }

  if (store) {
    for (const plan of journal.left()) {
      await store.save(plan).then(() => { journal.clear(plan.id) }, () => undefined)
    }
    store.watch(events.changedElsewhere)
  }
  return {
    list: async (playbook) => (await store?.list(playbook)) ?? [],
    get: async (id) => {
      const plan = await store?.get(id)
      return plan && !isDeleted(plan) ? plan : undefined
    },
    keep: (plan) => {
      if (waiting && waiting.id !== plan.id) void flush()
      waiting = plan
      journal.write(plan)
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
      if (!store) events.failed('blocked')
    },
    flush,
  }
}

async function openStore(base: string, events: KeeperEvents): Promise<PlanStore | undefined> {
  try {
    return await openPlanStore(base)
  } catch {
    events.failed('blocked')
    return undefined
  }
}
