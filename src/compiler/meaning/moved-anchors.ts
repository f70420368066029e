/** An id that a heading had before, and the one it has now. */
export interface Move {
  readonly from: string
  readonly to: string
}

/** Moves as a page carries them, in one attribute: no id has a blank or a comma. */
export function formatMoves(moves: readonly Move[]): string {
  return moves.map(({ from, to }) => `${from} ${to}`).join(',')
}

export function parseMoves(text: string): readonly Move[] {
  return text
    .split(',')
    .filter(Boolean)
    .map((pair) => {
      const [from = '', to = ''] = pair.split(' ')
      return { from, to }
    })
}

/** The move that leads on from an id, and where to. */
export interface Followed<M extends Move> {
  readonly move: M
  readonly id: string
}

/**
 * What leads on from an old id: the move that names it, else the one of the nearest heading that it stands below. What is
 * below a heading is called after it, so `#qualification-gate` follows where `#qualification` has gone. Undefined where
 * nothing stands at the new id.
 */
export function followMove<M extends Move>(
  id: string,
  moves: readonly M[],
  isThere: (id: string) => boolean,
): Followed<M> | undefined {
  return moves
    .filter(({ from }) => id === from || id.startsWith(`${from}-`))
    .sort((a, b) => b.from.length - a.from.length)
    .map((move) => ({ move, id: move.to + id.slice(move.from.length) }))
    .find((followed) => isThere(followed.id))
}
