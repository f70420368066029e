import { followMove, type Move } from '../meaning/moved-anchors.ts'
import { nearest } from '../meaning/nearest.ts'
import type { Heading } from './headings-of.ts'

export interface LikelyMoves {
  readonly moves: readonly Move[]
  /** Ids that nothing is like enough, each with those it may have become: what is new, else what stands at its level. */
  readonly open: ReadonlyMap<string, readonly string[]>
}

/** A page’s headings in two versions, and what is known of them. */
export interface TwoVersions {
  readonly before: readonly Heading[]
  readonly after: readonly Heading[]
  /** The ids in the page today. */
  readonly ids: ReadonlySet<string>
  /** What leads on already. */
  readonly known: readonly Move[]
}

/**
 * What became of the headings that are gone: of the new ones below the same heading, the one most like it in words, else
 * the one in its place among those that stayed, else the only one that is left. What is below a heading follows it.
 */
export function likelyMoves({ before, after, ids, known }: TwoVersions): LikelyMoves {
  const moves: Move[] = []
  const open = new Map<string, readonly string[]>()
  const idNow = (id: string): string | undefined =>
    ids.has(id) ? id : followMove(id, [...moves, ...known], (it) => ids.has(it))?.id
  const old = new Set(before.map(({ id }) => id))
  const freshOnes = (): readonly Heading[] => {
    const taken = new Set(before.map(({ id }) => idNow(id)))
    return after.filter(({ id }) => !old.has(id) && !taken.has(id))
  }
  for (const [above, siblings] of Map.groupBy(before, (heading) => heading.above)) {
    const gone = siblings.filter(({ id }) => idNow(id) === undefined)
    if (gone.length === 0) continue
    const place = above === undefined ? undefined : idNow(above)
    const level = above !== undefined && place === undefined ? [] : after.filter((it) => it.above === place)
    const fresh = new Set(freshOnes())
    moves.push(...pairs({ siblings, level, gone, fresh: level.filter((it) => fresh.has(it)), above, place, idNow }))
    const left = freshOnes().map(({ id }) => id)
    const choice = left.length > 0 ? left : [...(place === undefined ? [] : [place]), ...level.map(({ id }) => id)]
    for (const { id } of gone) if (idNow(id) === undefined) open.set(id, choice)
  }
  return { moves, open }
}

interface Level {
  readonly siblings: readonly Heading[]
  readonly level: readonly Heading[]
  readonly gone: readonly Heading[]
  readonly fresh: readonly Heading[]
  readonly above: string | undefined
  readonly place: string | undefined
  readonly idNow: (id: string) => string | undefined
}

function pairs({ siblings, level, gone, fresh, above, place, idNow }: Level): readonly Move[] {
  const found = new Map<string, string>()
  const leftOld = (): readonly Heading[] => gone.filter(({ id }) => !found.has(id))
  const leftNew = (): readonly Heading[] => fresh.filter(({ id }) => ![...found.values()].includes(id))

  const candidates = new Map(fresh.map(({ id }) => [withoutPlace(id, place), id]))
  for (const { id } of gone) {
    const [near] = nearest(withoutPlace(id, above), [...candidates.keys()], 1)
    if (near === undefined) continue
    found.set(id, candidates.get(near)!)
    candidates.delete(near)
  }

  const nowOf = ({ id }: Heading): string | undefined => found.get(id) ?? idNow(id)
  const kept = new Set(siblings.flatMap((heading) => nowOf(heading) ?? []))
  const gapsOld = gaps(siblings, nowOf)
  const gapsNew = gaps(level, ({ id }) => (kept.has(id) ? id : undefined))
  const free = new Set(leftNew())
  for (const [gap, headings] of gapsOld) {
    const inPlace = (gapsNew.get(gap) ?? []).filter((it) => free.has(it))
    if (inPlace.length !== headings.length) continue
    for (const [index, { id }] of headings.entries()) found.set(id, inPlace[index]!.id)
  }

  const [one, other] = [leftOld(), leftNew()]
  if (one.length === 1 && other.length === 1) found.set(one[0]!.id, other[0]!.id)
  return [...found].map(([from, to]) => ({ from, to }))
}

function withoutPlace(id: string, place: string | undefined): string {
  return place !== undefined && id.startsWith(`${place}-`) ? id.slice(place.length + 1) : id
}

/** Headings that aren’t kept, by the kept ones that they stand between. */
function gaps(
  headings: readonly Heading[],
  keptAs: (heading: Heading) => string | undefined,
): ReadonlyMap<string, readonly Heading[]> {
  const inOrder = [...headings].sort((a, b) => a.line - b.line)
  return Map.groupBy(
    inOrder.filter((it) => keptAs(it) === undefined),
    (heading) => {
      const place = inOrder.indexOf(heading)
      const previous = inOrder.slice(0, place).findLast((it) => keptAs(it) !== undefined)
      const next = inOrder.slice(place).find((it) => keptAs(it) !== undefined)
      return JSON.stringify([previous, next].map((it) => (it ? keptAs(it) : null)))
    },
  )
}
