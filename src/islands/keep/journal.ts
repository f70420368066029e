import type { Kept } from './kept.ts'
import { formatKeptFile, parseKeptFile } from './kept-file.ts'
import type { Shelf } from './shelf.ts'

/**
 * What was typed and isn't in the database yet. A page that is closed has no time for a database; local storage is
 * written before the next keystroke.
 */
export interface Journal<K extends Kept> {
  readonly write: (kept: K) => void
  readonly clear: (id: string) => void
  /** What earlier pages left behind. */
  readonly left: () => readonly K[]
}

export function openJournal<K extends Kept>(shelf: Shelf<K>): Journal<K> {
  const prefix = `${shelf.name}:unsaved:`
  return {
    write: (kept) => {
      attempt(() => {
        localStorage.setItem(`${prefix}${kept.id}`, formatKeptFile(shelf, [kept]))
      })
    },
    clear: (id) => {
      attempt(() => {
        localStorage.removeItem(`${prefix}${id}`)
      })
    },
    left: () => {
      const all: K[] = []
      attempt(() => {
        for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
          const file = parseKeptFile(shelf, localStorage.getItem(key) ?? '')
          if (file.ok) all.push(...file.plans)
        }
      })
      return all
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
