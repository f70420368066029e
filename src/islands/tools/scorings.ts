/** A deal that was scored, as it is kept on the device. */
export interface Scoring {
  readonly id: string
  /** Of the coaching page whose scorecard it is. */
  readonly card: string
  readonly account: string
  /** `2026-11-22` */
  readonly day: string
  /** By the item’s id: the score as chosen, and what was seen. */
  readonly scores: Readonly<Record<string, string>>
  readonly evidence: Readonly<Record<string, string>>
}

export interface Scorings {
  /** The latest first. */
  readonly list: () => readonly Scoring[]
  /** False where the browser keeps nothing. */
  readonly save: (scoring: Scoring) => boolean
  readonly remove: (id: string) => void
}

/** `base` keeps sites apart that share an origin. */
export function openScorings(base: string): Scorings {
  const key = `fieldbook.scorings${base}`
  const list = (): readonly Scoring[] => {
    try {
      return readScorings(localStorage.getItem(key))
    } catch {
      return []
    }
  }
  const write = (all: readonly Scoring[]): boolean => {
    try {
      localStorage.setItem(key, JSON.stringify(all))
      return true
    } catch {
      return false
    }
  }
  return {
    list,
    save: (scoring) => write([scoring, ...list().filter(({ id }) => id !== scoring.id)]),
    remove: (id) => {
      write(list().filter((it) => it.id !== id))
    },
  }
}

/** What was kept, without what isn’t a scoring, whatever became of it. */
export function readScorings(text: string | null): readonly Scoring[] {
  const found: unknown = parse(text)
  return Array.isArray(found) ? found.filter(isScoring) : []
}

function parse(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]')
  } catch {
    return []
  }
}

function isScoring(it: unknown): it is Scoring {
  if (typeof it !== 'object' || it === null) return false
  const { scores, evidence, ...rest } = it as Record<string, unknown>
  const isTexts = (of: unknown): boolean =>
    typeof of === 'object' && of !== null && Object.values(of).every((text) => typeof text === 'string')
  return (
    ['id', 'card', 'account', 'day'].every((name) => typeof rest[name] === 'string') &&
    isTexts(scores) &&
    isTexts(evidence)
  )
}
