import { inGuideOrder } from '../../4-derive/guide-paths.ts'
import { guidesInUse } from '../guides-in-use.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

export const pathPlaceTaken: Rule = {
  id: 'path-place-taken',
  severity: 'warning',
  topic: 'guides',
  *check(handbook) {
    const placed = inGuideOrder(guidesInUse(handbook)).filter(
      ({ front }) => front.path !== undefined && front.order !== undefined,
    )
    const byPlace = Map.groupBy(placed, ({ front }) => `${String(front.order)} ${front.path ?? ''}`)
    for (const [first, ...others] of byPlace.values()) {
      for (const guide of others) {
        yield {
          message: `Place ${String(guide.front.order)} of the path ${quote(guide.front.path ?? '')} is taken by ${quote(first?.title ?? '')}`,
          hint: `Give each guide of a path a place of its own: \`order: ${String((guide.front.order ?? 0) + 1)}\`, and number those after it.`,
          at: guide.frontAt('order'),
          related: first ? [{ message: 'The other guide at this place', at: first.frontAt('order') }] : [],
        }
      }
    }
  },
}
