import { parsePlanFile, formatPlanFile } from './plan-file.ts'
import type { Plan } from './plan.ts'

/**
 * What was typed and isn't in the database yet. A page that is closed has no time for a database; local storage is
 * written before the next keystroke.
 */
export interface Journal {
  readonly write: (plan: Plan) => void
  readonly clear: (id: string) => void
  /** What earlier pages left behind. */
  readonly left: () => readonly Plan[]
}

export function openJournal(base: string): Journal {
  const prefix = `fieldbook${base}:unsaved:`
  return {
    write: (plan) => {
      attempt(() => {
        localStorage.setItem(`${prefix}${plan.id}`, formatPlanFile([plan]))
      })
    },
    clear: (id) => {
      attempt(() => {
        localStorage.removeItem(`${prefix}${id}`)
      })
    },
    left: () => {
      const plans: Plan[] = []
      attempt(() => {
        for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
          const file = parsePlanFile(localStorage.getItem(key) ?? '')
          if (file.ok) plans.push(...file.plans)
        }
      })
      return plans
    },
  }
}

/** Local storage may be forbidden or full; the database and the page itself still have everything. */
function attempt(write: () => void): void {
  try {
    write()
  } catch {
    return
  }
}
