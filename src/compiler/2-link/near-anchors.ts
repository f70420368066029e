import { nearest } from '../meaning/nearest.ts'
import { onceFor } from '../meaning/once-for.ts'
import type { Ground } from './links.ts'

/**
 * The id on a page that a link to none of them may mean. Kept for all links of a compile: once many have been compared, none is
 * found any more.
 */
export const nearAnchorsOf = onceFor((_: Ground) => {
  let compared = 0
  const found = new Map<readonly string[], Map<string, string | undefined>>()
  return (anchor: string, anchors: readonly string[]): string | undefined => {
    const before = found.get(anchors) ?? new Map<string, string | undefined>()
    found.set(anchors, before)
    if (before.has(anchor)) return before.get(anchor)
    compared += anchors.length
    const near = compared > mostComparisons ? undefined : nearest(anchor, anchors, 1)[0]
    before.set(anchor, near)
    return near
  }
})

/** Enough for 5,000 broken links to pages of 200 headings. A page of thousands that all lead nowhere would take minutes. */
const mostComparisons = 1_000_000
