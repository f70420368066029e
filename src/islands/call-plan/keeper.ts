import { openJournal, type Journal } from './journal.ts'
import { isDeleted, mergePlans, type Plan } from './plan.ts'
import { openPlanStore, type PlanStore } from './plan-store.ts'

/** Keeps a plan while it is typed: at once in the journal, a moment later in the database. */
export interface Keeper {
  /** The plans of a playbook, or all on this device. */
  readonly list: (playbook?: string) => Promise<readonly Plan[]>
  readonly get: (id: string) => Promise<Plan | undefined>
  /** Saves soon; several changes make one write. */
  readonly keep: (plan: Plan) => void
  /** Saves what is waiting now. */
  readonly flush: () => Promise<void>
}

export interface KeeperEvents {
  /** The plan as it is kept, with what other tabs entered. */
  readonly saved: (plan: Plan) => void
  readonly failed: (why: Failure) => void
  readonly changedElsewhere: (id: string) => void
}

export type Failure = 'blocked' | 'full'

const pause = 400

export async function openKeeper(base: string, events: KeeperEvents): Promise<Keeper> {
  const journal = openJournal(base)
  const store = await openPlanStore(base).catch(() => undefined)
  const waiting = new Map(journal.left().map((plan) => [plan.id, plan]))
  let timer: ReturnType<typeof setTimeout> | undefined

  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    for (const plan of waiting.values()) await save(plan)
  }
  const save = async (plan: Plan): Promise<void> => {
    const result = await saveIn(store, plan)
    if (typeof result === 'string') {
      events.failed(result)
      return
    }
    if (waiting.get(plan.id) === plan) {
      waiting.delete(plan.id)
      journal.clear(plan.id)
    }
    events.saved(result)
  }

  store?.watch(events.changedElsewhere)
  if (store) for (const plan of waiting.values()) await saveLeftover(store, journal, waiting, plan)
  else events.failed('blocked')
  return {
    list: async (playbook) => {
      const kept = new Map((await store?.list(playbook))?.map((plan) => [plan.id, plan]))
      for (const plan of waiting.values())
        if (playbook === undefined || plan.playbook === playbook) kept.set(plan.id, joined(kept.get(plan.id), plan))
      return [...kept.values()].filter((plan) => !isDeleted(plan))
    },
    get: async (id) => {
      const plan = joined(await store?.get(id), waiting.get(id))
      return plan && !isDeleted(plan) ? plan : undefined
    },
    keep: (plan) => {
      waiting.set(plan.id, plan)
      journal.write(plan)
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), pause)
    },
    flush,
  }
}

async function saveIn(store: PlanStore | undefined, plan: Plan): Promise<Plan | Failure> {
  if (!store) return 'blocked'
  try {
    return await store.save(plan)
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}

/** What an earlier page had no time to save; it stays in the journal where there is still no room. */
async function saveLeftover(store: PlanStore, journal: Journal, waiting: Map<string, Plan>, plan: Plan): Promise<void> {
  const result = await saveIn(store, plan)
  if (typeof result === 'string') return
  waiting.delete(plan.id)
  journal.clear(plan.id)
}

function joined(kept: Plan, more: Plan | undefined): Plan
function joined(kept: Plan | undefined, more: Plan): Plan
function joined(kept: Plan | undefined, more: Plan | undefined): Plan | undefined
function joined(kept: Plan | undefined, more: Plan | undefined): Plan | undefined {
  return kept && more ? mergePlans(kept, more) : (kept ?? more)
}
