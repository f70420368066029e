import type { CardState } from './learned.ts'

/**
 * Leitner’s boxes (S. Leitner, “So lernt man lernen”, 1972): a card one knew moves to the next box and comes back
 * later; one that wasn’t known goes back to the first. The days double from box to box.
 */
export const boxes = 5

/** After how many days a card of a box is due again, from box 1 on. */
const waits = [0, 1, 2, 4, 8] as const

export function afterAnswer(state: CardState | undefined, isKnown: boolean, today: string): CardState {
  return { box: isKnown ? Math.min(boxes, (state?.box ?? 1) + 1) : 1, seen: today }
}

/** Is a card to be looked at today? One that was never seen is. */
export function isDue(state: CardState | undefined, today: string): boolean {
  return state === undefined || daysBetween(state.seen, today) >= (waits[state.box - 1] ?? 0)
}

/** The ids that are due, those of low boxes first; otherwise in the order given. */
export function dueCards(
  ids: readonly string[],
  states: Readonly<Record<string, CardState>>,
  today: string,
): readonly string[] {
  const stateOf = (id: string): CardState | undefined => (Object.hasOwn(states, id) ? states[id] : undefined)
  return ids.filter((id) => isDue(stateOf(id), today)).sort((a, b) => (stateOf(a)?.box ?? 0) - (stateOf(b)?.box ?? 0))
}

/** A clock that was set back doesn’t hide a card: what was seen in the future is due. */
function daysBetween(from: string, to: string): number {
  const days = (Date.parse(to) - Date.parse(from)) / (24 * 60 * 60 * 1000)
  return days < 0 ? Number.POSITIVE_INFINITY : days
}
