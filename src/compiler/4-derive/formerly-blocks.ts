import type { Handbook } from '../model/handbook.ts'
import { followMove } from '../meaning/moved-anchors.ts'
import type { GoneAddress } from './gone-addresses.ts'
import { anchorsOf } from './page-anchors.ts'
import { moveIn } from './redirects.ts'

/** All that `formerly` of a file is to say, so that nothing is gone. */
export interface FormerlyBlock {
  readonly file: string
  readonly names: readonly string[]
  /** Whether the file has a `formerly` today, whose names are in the list. */
  readonly replaces: boolean
}

/**
 * What the remedies come to, one block a file: the names that stand there today, then the new ones. An old heading that
 * led to one which is gone leads to where that went.
 */
export function formerlyBlocks(handbook: Handbook, gone: readonly GoneAddress[]): readonly FormerlyBlock[] {
  const told = gone.flatMap(({ remedy }) => (remedy && 'formerly' in remedy ? [remedy] : []))
  return [...Map.groupBy(told, ({ file }) => file)].map(([file, remedies]) => {
    const entry = handbook.entries.find((it) => it.file === file)!
    const fresh = [...new Set(remedies.map(({ formerly }) => formerly))]
    const moves = fresh.flatMap((name) => moveIn(name) ?? [])
    const ids = anchorsOf(handbook, entry)
    const kept = (entry.front.formerly ?? []).flatMap((name): readonly string[] => {
      const move = moveIn(name)
      if (!move) return [name]
      if (moves.some(({ from }) => from === move.from)) return []
      const now = ids.has(move.to) ? undefined : followMove(move.to, moves, (id) => ids.has(id))
      return [now ? `#${move.from} -> #${now.id}` : name]
    })
    return { file, names: [...new Set([...kept, ...fresh])], replaces: entry.front.formerly !== undefined }
  })
}
