import type { Finding, RelatedPlace } from '../model/finding.ts'

/** A finding, and the word it shares with others that are the same slip: a name that many files use. */
export interface Gatherable {
  readonly finding: Finding
  readonly sameAs: string | undefined
}

/** Makes one finding of those that share a word: the first, with the places of the others as related ones. */
export function gather(sorted: readonly Gatherable[]): Finding[] {
  const groups = Map.groupBy(sorted, ({ finding, sameAs }) =>
    sameAs === undefined ? finding : `${finding.rule} ${sameAs}`,
  )
  return [...groups.values()].map(([first, ...others]) => {
    const { finding } = first!
    return others.length === 0 ? finding : { ...finding, related: [...finding.related, ...placesOf(others)] }
  })
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
