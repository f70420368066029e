import { emptyLearned, type Learned, mergeLearned, readLearned } from './learned.ts'

/** What one has learned, on this device. */
export interface LearnedStore {
  readonly get: () => Learned
  /** Changes what is kept; false where the browser keeps nothing, and the change lasts as long as the page. */
  readonly change: (how: (now: Learned) => Learned) => boolean
  /** Tells of changes in other tabs. */
  readonly watch: (changed: () => void) => void
}

/** `base` keeps sites apart that share an origin. */
export function openLearned(base: string): LearnedStore {
  const key = `fieldbook.learned${base}`
  let unkept: Learned | undefined
  const kept = (): Learned => {
    try {
      return readLearned(localStorage.getItem(key) ?? '') ?? emptyLearned
    } catch {
      return emptyLearned
    }
  }
  const get = (): Learned => (unkept ? mergeLearned(kept(), unkept) : kept())
  return {
    get,
    change: (how) => {
      const next = how(get())
      try {
        localStorage.setItem(key, JSON.stringify(next))
        unkept = undefined
        return true
      } catch {
        unkept = next
        return false
      }
    },
    watch: (changed) => {
      addEventListener('storage', (event) => {
        if (event.key === key || event.key === null) changed()
      })
    },
  }
}
