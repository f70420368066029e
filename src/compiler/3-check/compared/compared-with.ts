import { headingsOf, type Heading } from '../../4-derive/headings-of.ts'
import type { Entry } from '../../model/concepts.ts'
import type { Handbook } from '../../model/handbook.ts'
import type { Position } from '../../model/position.ts'
import { comparisons, type Comparison } from './comparisons.ts'
import { searchedFor, type Search } from './searched-for.ts'

/** What rules hold against an entry, or against one heading of it, without a name or a link that says so. */
export interface Compared {
  /** Places of other pages that are held against what stands here. */
  readonly places: readonly Comparison[]
  /** Places here that are held against what other pages say. */
  readonly held: readonly Comparison[]
  readonly searched: Search | undefined
}

/** Everything that rules compare an entry with, or the part of it below a heading. */
export function comparedWith(handbook: Handbook, entry: Entry, heading?: Heading): Compared {
  const isMeant = heading ? standsBelow(entry, heading) : () => true
  const all = comparisons(handbook)
  return {
    places: all.filter(({ other, otherAt }) => other === entry && otherAt.some(isMeant)),
    held: all.filter((it) => it.entry === entry && isMeant(it.at)),
    searched: searchedFor(handbook, entry, isMeant),
  }
}

/** Does a place stand at a heading, or between it and the next one that isn’t below it? */
function standsBelow(entry: Entry, heading: Heading): (at: Position) => boolean {
  const headings = headingsOf(entry)
  const isWithin = ({ id, above }: Heading): boolean => {
    const parent = above === undefined ? undefined : headings.find((it) => it.id === above)
    return id === heading.id || (parent !== undefined && isWithin(parent))
  }
  const end = Math.min(...headings.filter((it) => it.line > heading.line && !isWithin(it)).map(({ line }) => line))
  return ({ start }) => heading.line <= start.line && start.line < end
}
