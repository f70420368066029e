import type { Finding } from '../../model/finding.ts'
import type { Mend } from './mend.ts'

/** A finding, and its mends that are still to be found in the sources. */
export interface Found {
  readonly finding: Omit<Finding, 'fixes'>
  readonly mends: readonly Mend[]
}

/** More places than this nobody mends at once without having seen them. */
const most = 100

/**
 * Offers for what is one slip in many places, such as the old name of a role, to mend all of them at once, after the mend
 * of the place itself.
 */
export function mendEverywhere(found: readonly Found[]): Found[] {
  const slips = Map.groupBy(found, ({ finding: { rule, sameAs } }) =>
    sameAs === undefined ? undefined : `${rule} ${sameAs}`,
  )
  const everywhere = new Map(
    [...slips].flatMap(([slip, group]) =>
      slip === undefined || group.length < 2 || group.length > most ? [] : [[slip, inAllPlaces(group)] as const],
    ),
  )
  return found.map((it) => {
    const { rule, sameAs } = it.finding
    const mends = sameAs === undefined ? undefined : everywhere.get(`${rule} ${sameAs}`)
    return mends ? { ...it, mends: [...it.mends, ...mends] } : it
  })
}

/** The mends that every place has. */
function inAllPlaces(group: readonly Found[]): readonly Mend[] {
  const [first] = group
  return (first?.mends ?? []).flatMap(({ title }): Mend[] => {
    const same = group.map(({ mends }) => mends.find((mend) => mend.title === title))
    return same.every((mend) => mend !== undefined)
      ? [
          {
            title: `${title} in all ${group.length} places`,
            safe: false,
            edits: same.flatMap(({ edits }) => edits),
          },
        ]
      : []
  })
}
