import { boxes } from './leitner.ts'

/** What one has learned: the guides that are done, and the box of every flash card. Days are `2026-11-22`. */
export interface Learned {
  readonly version: 1
  /** The day a guide was marked as done, by its id. */
  readonly guides: Readonly<Record<string, string>>
  readonly cards: Readonly<Record<string, CardState>>
}

export interface CardState {
  /** From 1, where everything begins, to the number of boxes. */
  readonly box: number
  /** The day it was last looked at. */
  readonly seen: string
}

export const emptyLearned: Learned = { version: 1, guides: {}, cards: {} }

/** Reads what was kept or saved to a file; what is foreign in it is left out. Undefined where it is something else. */
export function readLearned(text: string): Learned | undefined {
  const value = parsed(text)
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['guides']) || !isRecord(value['cards'])) {
    return undefined
  }
  const guides = Object.entries(value['guides']).filter((it): it is [string, string] => isDay(it[1]))
  const cards = Object.entries(value['cards']).flatMap(([id, state]): [string, CardState][] => {
    if (!isRecord(state)) return []
    const { box, seen } = state
    return isBox(box) && isDay(seen) ? [[id, { box, seen }]] : []
  })
  return { version: 1, guides: Object.fromEntries(guides), cards: Object.fromEntries(cards) }
}

/** Both together: a guide done in one of them is done, and the later look at a card counts. */
export function mergeLearned(one: Learned, other: Learned): Learned {
  const cards = new Map(Object.entries(one.cards))
  for (const [id, state] of Object.entries(other.cards)) {
    const known = cards.get(id)
    if (!known || known.seen <= state.seen) cards.set(id, state)
  }
  return { version: 1, guides: { ...one.guides, ...other.guides }, cards: Object.fromEntries(cards) }
}

/** Marks a guide as done today, or takes that back. */
export function withGuide(now: Learned, id: string, day: string | undefined): Learned {
  const others = Object.entries(now.guides).filter(([known]) => known !== id)
  return { ...now, guides: Object.fromEntries(day === undefined ? others : [...others, [id, day]]) }
}

export function isDone(now: Learned, id: string): boolean {
  return Object.hasOwn(now.guides, id)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
}

function isBox(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= boxes
}
