import type { Finding, RelatedPlace } from '../model/finding.ts'
import type { Mend } from './mend.ts'

/** A finding, and its mends that are still to be found in the sources. */
export interface Found {
  readonly finding: Omit<Finding, 'fixes'>
  readonly mends: readonly Mend[]
}

/** A finding, and the word it shares with others that are the same slip: a name that many files use. */
export interface Gatherable extends Found {
  readonly sameAs: string | undefined
}

/** Makes one finding of those that share a word: the first, with the places of the others as related ones. */
export function gather(sorted: readonly Gatherable[]): Found[] {
  const groups = Map.groupBy(sorted, ({ finding, sameAs }) =>
    sameAs === undefined ? finding : `${finding.rule} ${sameAs}`,
  )
  return [...groups.values()].map(([first, ...others]) => {
    const { finding, mends } = first!
    if (others.length === 0) return { finding, mends }
    return {
      finding: { ...finding, related: [...finding.related, ...placesOf(others)] },
      mends: mends.map((mend) => inAllPlaces(mend, others)),
    }
  })
}

/** One slip in many places is mended in all of them. */
function inAllPlaces(mend: Mend, others: readonly Gatherable[]): Mend {
  const same = others.flatMap(({ mends }) => mends.filter(({ title }) => title === mend.title))
  return { ...mend, edits: [mend, ...same].flatMap(({ edits }) => edits) }
}

/** More places than this nobody reads. */
const longest = 10

function placesOf(others: readonly Gatherable[]): RelatedPlace[] {
  const more = others.length - longest
  return others.slice(0, more > 0 ? longest + 1 : longest).map(({ finding }, index) => ({
    message: index < longest ? 'and here' : `and ${more} more, from here on`,
    at: finding.at,
  }))
}
